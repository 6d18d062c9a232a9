package org.tmtar.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tmtar.demo.DemoMesh.Point;

/**
 * The model files of a shape. The same shape always has the same bytes.
 */
final class DemoModel {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final int GLTF = 0x46546C67;
  private static final int VERSION = 2;
  private static final int JSON = 0x4E4F534A;
  private static final int BIN = 0x004E4942;
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FLOAT = 5126;
  private static final int UNSIGNED_SHORT = 5123;
  private static final int ARRAY_BUFFER = 34962;
  private static final int ELEMENT_ARRAY_BUFFER = 34963;

  /** The name of the single file in a USDZ. */
  private static final String SCENE = "model.usda";

  /** The length of the header of a zip entry in bytes, without its name and its extra field. */
  private static final int ZIP_HEADER = 30;

  /** The data of a USDZ entry starts at a multiple of this number of bytes. */
  private static final int ALIGNMENT = 64;

  /** The id of the extra field that USD uses for padding. */
  private static final short PADDING = 0x1986;

  /**
   * The time of the entry. It is later than the earliest time of a zip, for which the Java library adds an
   * extra field.
   */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final double ROUGHNESS = 0.8;

  private final String name;
  private final List<Point> points;
  private final List<Point> normals;
  private final List<Integer> indices;
  private final double[] colour;

  private DemoModel(String name, DemoMesh mesh, double[] colour) {
    this.name = name;
    this.points = mesh.points();
    this.normals = mesh.normals();
    this.indices = mesh.indices();
    this.colour = colour;
  }

  static DemoModel of(DemoShape shape) {
    int rgb = shape.colour();
    double[] colour = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
    return new DemoModel(shape.fileName(), shape.mesh(), colour);
  }

  /**
   * Converts a component of a colour to the linear value that the model formats use.
   *
   * @param component the sRGB component, in the lowest eight bits
   * @return the linear component, 0 to 1
   */
  private static double linear(int component) {
    double encoded = (component & 0xff) / 255.0;
    double linear = encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    return Math.round(linear * 1000) / 1000.0;
  }

  /**
   * The model in binary glTF.
   *
   * @see <a href="https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html">glTF 2.0</a>
   */
  byte[] glb() {
    byte[] binary = binary();
    byte[] json = padded(gltf(binary.length).toString());
    byte[] octets = new byte[HEADER + CHUNK_HEADER + json.length + CHUNK_HEADER + binary.length];
    littleEndian(octets)
        .putInt(GLTF)
        .putInt(VERSION)
        .putInt(octets.length)
        .putInt(json.length)
        .putInt(JSON)
        .put(json)
        .putInt(binary.length)
        .putInt(BIN)
        .put(binary);
    return octets;
  }

  /** The corners, their normals and the indices of the triangles, padded to a multiple of four bytes. */
  private byte[] binary() {
    byte[] octets = new byte[roundedUp(indexOffset() + indices.size() * Short.BYTES)];
    ByteBuffer binary = littleEndian(octets);
    Stream.of(points, normals)
        .flatMap(List::stream)
        .forEach(point -> binary
            .putFloat((float) point.x())
            .putFloat((float) point.y())
            .putFloat((float) point.z()));
    indices.forEach(index -> binary.putShort(index.shortValue()));
    return octets;
  }

  private int vectorsLength() {
    return points.size() * 3 * Float.BYTES;
  }

  private int indexOffset() {
    return 2 * vectorsLength();
  }

  private ObjectNode gltf(int length) {
    ObjectNode gltf = MAPPER.createObjectNode();
    gltf.putObject("asset").put("version", "2.0").put("generator", "Take Me To AR");
    gltf.put("scene", 0);
    gltf.putArray("scenes").addObject().putArray("nodes").add(0);
    gltf.putArray("nodes").addObject().put("name", name).put("mesh", 0);
    ObjectNode primitive = gltf.putArray("meshes")
        .addObject()
        .put("name", name)
        .putArray("primitives")
        .addObject();
    primitive.putObject("attributes").put("POSITION", 0).put("NORMAL", 1);
    primitive.put("indices", 2).put("material", 0);
    ObjectNode surface = gltf.putArray("materials")
        .addObject()
        .put("name", "Paint")
        .putObject("pbrMetallicRoughness")
        .put("metallicFactor", 0)
        .put("roughnessFactor", ROUGHNESS);
    surface
        .putArray("baseColorFactor")
        .add(colour[0])
        .add(colour[1])
        .add(colour[2])
        .add(1);
    gltf.putArray("buffers").addObject().put("byteLength", length);
    ArrayNode views = gltf.putArray("bufferViews");
    addView(views, 0, vectorsLength(), ARRAY_BUFFER);
    addView(views, vectorsLength(), vectorsLength(), ARRAY_BUFFER);
    addView(views, indexOffset(), indices.size() * Short.BYTES, ELEMENT_ARRAY_BUFFER);
    ArrayNode accessors = gltf.putArray("accessors");
    ObjectNode positions = addAccessor(accessors, FLOAT, points.size(), "VEC3");
    positions.set("min", corner(DoubleStream::min));
    positions.set("max", corner(DoubleStream::max));
    addAccessor(accessors, FLOAT, normals.size(), "VEC3");
    addAccessor(accessors, UNSIGNED_SHORT, indices.size(), "SCALAR");
    return gltf;
  }

  private static void addView(ArrayNode views, int offset, int length, int target) {
    views
        .addObject()
        .put("buffer", 0)
        .put("byteOffset", offset)
        .put("byteLength", length)
        .put("target", target);
  }

  /** Adds an accessor of the buffer view with the same index. */
  private static ObjectNode addAccessor(
      ArrayNode accessors, int component, int count, String type) {
    return accessors
        .addObject()
        .put("bufferView", accessors.size() - 1)
        .put("componentType", component)
        .put("count", count)
        .put("type", type);
  }

  /** A corner of the bounding box. Its coordinates have the float precision of the buffer. */
  private ArrayNode corner(Function<DoubleStream, OptionalDouble> extreme) {
    ArrayNode corner = MAPPER.createArrayNode();
    axes().forEach(axis -> corner.add((double) (float) extreme(axis, extreme)));
    return corner;
  }

  private static Stream<ToDoubleFunction<Point>> axes() {
    return Stream.of(Point::x, Point::y, Point::z);
  }

  private double extreme(
      ToDoubleFunction<Point> axis, Function<DoubleStream, OptionalDouble> extreme) {
    return extreme.apply(points.stream().mapToDouble(axis)).orElseThrow();
  }

  /** The text in UTF-8, padded with spaces to a multiple of four bytes. */
  private static byte[] padded(String json) {
    byte[] octets = json.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(octets, roundedUp(octets.length));
    Arrays.fill(padded, octets.length, padded.length, (byte) ' ');
    return padded;
  }

  private static int roundedUp(int length) {
    return (length + 3) / 4 * 4;
  }

  private static ByteBuffer littleEndian(byte[] octets) {
    return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The model in USDZ: a zip with one uncompressed scene in text form.
   *
   * @see <a href="https://openusd.org/release/spec_usdz.html">USDZ file format specification</a>
   */
  byte[] usdz() {
    byte[] scene = usda().getBytes(StandardCharsets.UTF_8);
    ZipEntry entry = new ZipEntry(SCENE);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(scene.length);
    entry.setCompressedSize(scene.length);
    CRC32 checksum = new CRC32();
    checksum.update(scene);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(ENTRY_TIME);
    entry.setExtra(padding());
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(result, StandardCharsets.US_ASCII)) {
      zip.putNextEntry(entry);
      zip.write(scene);
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return result.toByteArray();
  }

  /** An extra field whose length aligns the data that follows it. */
  private static byte[] padding() {
    int head = ZIP_HEADER + SCENE.length() + 2 * Short.BYTES;
    int filling = (ALIGNMENT - head % ALIGNMENT) % ALIGNMENT;
    byte[] field = new byte[2 * Short.BYTES + filling];
    littleEndian(field).putShort(PADDING).putShort((short) filling);
    return field;
  }

  private String usda() {
    return """
        #usda 1.0
        (
            defaultPrim = "Model"
            metersPerUnit = 1
            upAxis = "Y"
        )

        def Xform "Model" (
            kind = "component"
        )
        {
            def Mesh "Shape" (
                prepend apiSchemas = ["MaterialBindingAPI"]
            )
            {
                uniform bool doubleSided = 0
                float3[] extent = [%s]
                int[] faceVertexCounts = [%s]
                int[] faceVertexIndices = [%s]
                rel material:binding = </Model/Paint>
                normal3f[] normals = [%s] (
                    interpolation = "vertex"
                )
                point3f[] points = [%s]
                uniform token subdivisionScheme = "none"
            }

            def Material "Paint"
            {
                token outputs:surface.connect = </Model/Paint/Surface.outputs:surface>

                def Shader "Surface"
                {
                    uniform token info:id = "UsdPreviewSurface"
                    color3f inputs:diffuseColor = %s
                    float inputs:metallic = 0
                    float inputs:roughness = %s
                    token outputs:surface
                }
            }
        }
        """.formatted(
            listed(Stream.of(cornerPoint(DoubleStream::min), cornerPoint(DoubleStream::max))),
            listed(indices.stream().limit(indices.size() / 3).map(index -> 3)),
            listed(indices.stream()),
            listed(normals.stream().map(DemoModel::tuple)),
            listed(points.stream().map(DemoModel::tuple)),
            tuple(new Point(colour[0], colour[1], colour[2])),
            Double.toString(ROUGHNESS));
  }

  private String cornerPoint(Function<DoubleStream, OptionalDouble> extreme) {
    return axes()
        .map(axis -> decimal(extreme(axis, extreme)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String tuple(Point point) {
    return "(%s, %s, %s)".formatted(decimal(point.x()), decimal(point.y()), decimal(point.z()));
  }

  /** Formats a number with as few digits as possible. */
  private static String decimal(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String listed(Stream<?> items) {
    return items.map(String::valueOf).collect(Collectors.joining(", "));
  }
}
