package org.tmtar.demo;

import java.util.Locale;
import java.util.stream.Stream;

/** A model of the demonstration data: a shape in one colour. Every model fits on a table. */
enum DemoShape {
  PYRAMID(0xefe3c2),
  GOLDEN_PYRAMID(0xd9b44a),
  TOWER(0x8a6a4a),
  /** A box on two feet. */
  BOX(0xc9a227),
  DOME(0x7d9ba6),
  DOMES(0xd4af37),
  ARCH(0xe3dac9),
  ORANGE_ARCH(0xc0362c),
  GREY_ARCH(0xa9b4b8),
  /** An arch with a small building on top. */
  GATE(0xb5653b),
  TEMPLE(0xefe6d5),
  /** A hall between two towers. */
  CHURCH(0xd9cbb0),
  SPIRES(0xc8a27a),
  BLUE_SPIRES(0x6c8ead),
  PAGODA(0xc1440e),
  OBELISK(0xf2efe9),
  COLUMN(0xe6d8bd),
  STATUE(0x6f7f6b),
  /** A figure with outstretched arms. */
  REDEEMER(0xd9d4c7),
  SPHINX(0xcfa76b),
  AMPHITHEATRE(0xd8c3a5),
  BRIDGE(0xc0362c),
  SAILS(0xf4f1de),
  DARK_SAILS(0x3d5a80),
  MOUNTAIN(0x7b8f6a),
  TREE(0x5b8c5a),
  PALE_TREE(0xa7c957),
  FOUNTAIN(0x5fa8d3),
  /** A drum with caps at both ends. */
  LANTERN(0xc8553d),
  /** A ball on a stand. */
  GLOBE(0x2a9d8f),
  STEPS(0x9aa0a6);

  private final int colour;

  DemoShape(int colour) {
    this.colour = colour;
  }

  /** The colour, sRGB as three components of eight bits. */
  int colour() {
    return colour;
  }

  /** The name of the files of the model, without their extensions. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Creates the mesh of the shape. */
  DemoMesh mesh() {
    return switch (this) {
      case PYRAMID, GOLDEN_PYRAMID -> lathe(4, "200 0, 0 180");
      case TOWER ->
        lathe(
            4,
            "120 0, 75 60, 80 60, 80 70, 60 70, 40 130, 45 130, 45 140, 25 140, 12 320, 18 320, 18 330, 0 360");
      case BOX ->
        lathe(6, -80, "10 0, 10 30")
            .lathe(6, 0.08, metres("10 0, 10 30"))
            .strip(0.08, -0.08, metres("-120 30 150, 120 30 150"));
      case DOME -> dome(lathe(8, "130 0, 130 80"), 0, 0.11, 0.08);
      case DOMES -> domes();
      case ARCH, ORANGE_ARCH, GREY_ARCH -> arch(0.12, 0.06, 0.12, 0.22, 0.05);
      case GATE ->
        dome(
            arch(0.14, 0.04, 0.1, 0.17, 0.06).lathe(8, 0, metres("50 170, 50 220")),
            0,
            0.045,
            0.22);
      case TEMPLE -> temple();
      case CHURCH ->
        lathe(4, -90, "50 0, 50 240, 55 240, 55 250")
            .lathe(4, 0.09, metres("50 0, 50 240, 55 240, 55 250"))
            .strip(0.07, -0.15, metres("-60 0 140, 0 0 190, 60 0 140"));
      case SPIRES, BLUE_SPIRES -> spires();
      case PAGODA -> pagoda();
      case OBELISK -> lathe(4, "80 0, 80 20, 35 20, 27 340, 0 380");
      case COLUMN -> lathe(10, "60 0, 60 20, 45 30, 36 270, 55 290, 55 310");
      case STATUE ->
        lathe(4, "100 0, 90 100")
            .lathe(10, 0, metres("50 100, 30 200, 42 260, 15 290"))
            .lathe(8, 0, metres("10 290, 20 305, 20 320, 0 335"));
      case REDEEMER ->
        lathe(4, "70 0, 60 60")
            .lathe(10, 0, metres("40 60, 30 220, 35 270, 12 300"))
            .lathe(8, 0, metres("10 300, 20 315, 20 330, 0 345"))
            .strip(0.015, -0.015, metres("-170 250 265, 0 240 285, 170 250 265"));
      case SPHINX ->
        lathe(6, 60, "50 120, 55 160, 35 220")
            .strip(
                0.05,
                -0.05,
                metres("-200 0 80, -160 0 120, 40 0 110, 70 0 130, 100 0 60, 200 0 50"));
      case AMPHITHEATRE ->
        lathe(16, "200 0, 200 50, 195 50, 195 100, 190 100, 190 140, 170 140, 80 15");
      case BRIDGE -> bridge();
      case SAILS, DARK_SAILS -> sails();
      case MOUNTAIN ->
        new DemoMesh()
            .strip(
                0.1,
                -0.1,
                metres(
                    "-250 0 10, -200 0 60, -160 0 140, -100 0 160, 100 0 165, 150 0 130, 180 0 150, 250 0 10"));
      case TREE, PALE_TREE ->
        lathe(6, "20 0, 14 140").lathe(9, 0, metres("20 100, 100 130, 120 190, 80 260, 0 300"));
      case FOUNTAIN ->
        lathe(10, "160 0, 170 40, 155 40, 150 20")
            .lathe(8, 0, metres("20 20, 15 120, 80 150, 70 155, 10 140"))
            .lathe(8, 0, metres("8 140, 0 240"));
      case LANTERN ->
        lathe(10, "60 0, 60 20, 85 40, 95 110, 85 180, 60 200, 60 220, 15 225, 15 250");
      case GLOBE -> lathe(10, "60 0, 20 20, 12 120").lathe(12, 0, ball());
      case STEPS -> steps();
    };
  }

  /** Converts lengths in millimetres, separated by spaces with optional commas, to metres. */
  private static double[] metres(String millimetres) {
    return Stream.of(millimetres.split(",? "))
        .mapToDouble(length -> Double.parseDouble(length) / 1000)
        .toArray();
  }

  private static DemoMesh lathe(int sides, String profile) {
    return lathe(sides, 0, profile);
  }

  /**
   * Creates a solid of revolution.
   *
   * @param x the position of its axis in millimetres
   * @param profile the radius and height of each ring in millimetres
   */
  private static DemoMesh lathe(int sides, int x, String profile) {
    return new DemoMesh().lathe(sides, x / 1000.0, metres(profile));
  }

  private static DemoMesh dome(DemoMesh mesh, double x, double radius, double bottom) {
    double[] profile = new double[2 * 5];
    for (int i = 0; i < 5; i++) {
      double angle = Math.PI / 2 * i / 4;
      profile[2 * i] = radius * Math.cos(angle);
      profile[2 * i + 1] = bottom + radius * Math.sin(angle);
    }
    return mesh.lathe(8, x, profile)
        .lathe(6, x, 0.1 * radius, bottom + 0.95 * radius, 0, bottom + 1.5 * radius);
  }

  private static double[] ball() {
    double[] profile = new double[2 * 8];
    for (int i = 0; i < 8; i++) {
      double angle = Math.PI * i / 7;
      profile[2 * i] = 0.1 * Math.sin(angle);
      profile[2 * i + 1] = 0.2 - 0.1 * Math.cos(angle);
    }
    return profile;
  }

  /**
   * Creates an arch. All lengths are in metres.
   *
   * @param width the distance from the middle to either side
   * @param opening the radius of the opening
   * @param springing the height at which the vault begins
   * @param height the height of the arch
   * @param depth the distance from the middle to the front and to the back
   */
  private static DemoMesh arch(
      double width, double opening, double springing, double height, double depth) {
    double[] vault = new double[3 * 13];
    for (int i = 0; i < 13; i++) {
      double angle = Math.PI * (1 - i / 12.0);
      vault[3 * i] = opening * Math.cos(angle);
      vault[3 * i + 1] = springing + opening * Math.sin(angle);
      vault[3 * i + 2] = height;
    }
    return new DemoMesh()
        .strip(depth, -depth, -width, 0, height, -opening, 0, height)
        .strip(depth, -depth, vault)
        .strip(depth, -depth, opening, 0, height, width, 0, height);
  }

  /** Creates three domes on a building. The middle dome is the highest. */
  private static DemoMesh domes() {
    DemoMesh mesh = new DemoMesh().strip(0.08, -0.08, metres("-160 0 100, 160 0 100"));
    for (double x : new double[] {-0.11, 0.11}) {
      dome(mesh.lathe(8, x, metres("35 100, 35 140")), x, 0.04, 0.14);
    }
    return dome(mesh.lathe(8, 0, metres("55 100, 55 180")), 0, 0.06, 0.18);
  }

  /** Creates a hall behind columns, below a gable. */
  private static DemoMesh temple() {
    DemoMesh mesh = new DemoMesh()
        .strip(0.04, -0.22, metres("-110 0 20, 110 0 20"))
        .strip(-0.04, -0.2, metres("-90 20 140, 90 20 140"))
        .strip(0.04, -0.22, metres("-110 140 150, 0 140 210, 110 140 150"));
    for (int i = -2; i <= 2; i++) {
      mesh.lathe(8, 0.045 * i, metres("12 20, 10 140"));
    }
    return mesh;
  }

  private static DemoMesh spires() {
    DemoMesh mesh = new DemoMesh().strip(0.06, -0.06, metres("-150 0 70, 150 0 70"));
    double[] heights = {0.24, 0.32, 0.38, 0.32, 0.24};
    for (int i = 0; i < heights.length; i++) {
      double height = heights[i];
      mesh.lathe(8, 0.06 * (i - 2), 0.028, 0.07, 0.024, 0.6 * height, 0, height);
    }
    return mesh;
  }

  private static DemoMesh pagoda() {
    DemoMesh mesh = new DemoMesh();
    for (int storey = 0; storey < 5; storey++) {
      double wall = 0.09 - 0.01 * storey;
      double floor = 0.06 * storey;
      double eaves = floor + 0.035;
      mesh.lathe(4, 0, wall, floor, wall, eaves, wall + 0.045, eaves, wall - 0.01, floor + 0.06);
    }
    return mesh.lathe(6, 0, metres("8 300, 0 380"));
  }

  private static DemoMesh bridge() {
    double[] cable = new double[3 * 9];
    for (int i = 0; i < 9; i++) {
      double x = 0.03 * (i - 4);
      double y = 0.095 + 0.09 * x * x / (0.12 * 0.12);
      cable[3 * i] = x;
      cable[3 * i + 1] = y;
      cable[3 * i + 2] = y + 0.01;
    }
    DemoMesh mesh = new DemoMesh()
        .strip(0.03, -0.03, metres("-250 70 80, 250 70 80"))
        .strip(0.025, -0.025, metres("-135 0 200, -105 0 200"))
        .strip(0.025, -0.025, metres("105 0 200, 135 0 200"));
    for (double z : new double[] {-0.025, 0.02}) {
      mesh.strip(z + 0.005, z, metres("-250 80 90, -120 185 195"))
          .strip(z + 0.005, z, cable)
          .strip(z + 0.005, z, metres("120 185 195, 250 80 90"));
    }
    return mesh;
  }

  /** Creates a row of shells. */
  private static DemoMesh sails() {
    DemoMesh mesh = new DemoMesh().strip(0.1, -0.1, metres("-200 0 30, 200 0 30"));
    double[] heights = {0.14, 0.2, 0.16, 0.1};
    double foot = 0.03;
    for (int i = 0; i < heights.length; i++) {
      double[] shell = new double[3 * 7];
      for (int j = 0; j < 7; j++) {
        double share = j / 6.0;
        shell[3 * j] = -0.19 + 0.09 * i + 0.1 * share;
        shell[3 * j + 1] = foot;
        shell[3 * j + 2] = foot + heights[i] * Math.sqrt(1 - share * share);
      }
      mesh.strip(0.06 - 0.01 * i, 0.01 * i - 0.06, shell);
    }
    return mesh;
  }

  private static DemoMesh steps() {
    DemoMesh mesh = new DemoMesh();
    for (int i = 0; i < 6; i++) {
      double left = -0.15 + 0.05 * i;
      double height = 0.03 * (i + 1);
      mesh.strip(0.08, -0.08, left, 0, height, left + 0.05, 0, height);
    }
    return mesh;
  }
}
