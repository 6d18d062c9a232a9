package org.tmtar.oscp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.tmtar.arobject.ObjectPlace;
import org.tmtar.arobject.ObjectResponse;
import org.tmtar.arobject.ObjectService;
import org.tmtar.arobject.PlacedObject;
import org.tmtar.geo.BoundingBox;
import org.tmtar.geo.Circle;
import org.tmtar.geo.H3Cell;
import org.tmtar.oscp.SpatialContentRecord.Content;
import org.tmtar.oscp.SpatialContentRecord.Definition;
import org.tmtar.oscp.SpatialContentRecord.Reference;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.KeyChunks;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.SearchText;

/** Reads the public objects as records for AR browsers. */
@ApplicationScoped
public class OscpService {

  private ObjectService objects;

  protected OscpService() {}

  @Inject
  public OscpService(ObjectService objects) {
    this.objects = objects;
  }

  /**
   * A page of the records of the public objects whose subzone meets a cell, in the order of the ids of the objects. The
   * places of all objects before the page are compared with the cell, but only the objects of the page are read.
   *
   * @param keywords texts of which a record must contain one in any language; empty for all records
   * @param server the URL of the server, without a path; empty for URLs that are relative to the host
   */
  Page<SpatialContentRecord> records(
      H3Cell cell,
      List<SearchText> keywords,
      PageRequest page,
      String server,
      LanguagePreference reader) {
    long end = page.offset() + page.perPage();
    long maxCount = Math.max(end, PageRequest.MAX_PER_PAGE);
    Iterator<ObjectPlace> places = places(cell, keywords);
    List<Long> ids = new ArrayList<>();
    long count = 0;
    while (count <= maxCount && places.hasNext()) {
      ObjectPlace place = places.next();
      if (cell.meets(place.circle())) {
        if (count >= page.offset() && count < end) {
          ids.add(place.id());
        }
        count++;
      }
    }
    return new Page<>(
        BatchedList.of(List.<PlacedObject>of(), ids, batch -> objects.readPublic(batch, reader))
            .map(object -> toRecord(object, server)),
        count > end,
        count > maxCount ? OptionalLong.empty() : OptionalLong.of(count),
        page);
  }

  /** The places of the public objects that may meet a cell, of which one chunk at a time is in memory. */
  private Iterator<ObjectPlace> places(H3Cell cell, List<SearchText> keywords) {
    Circle circle = cell.coveringCircle();
    BoundingBox box =
        BoundingBox.around(new Circle(circle.centre(), circle.radius() + Circle.MAX_RADIUS));
    return BatchedList.concat(
        List.of(),
        KeyChunks.startingWith(
            objects.findPublic(box, keywords, 0),
            last -> objects.findPublic(box, keywords, last.id())));
  }

  /**
   * The record of a public object.
   *
   * @param server the URL of the server, without a path; empty for URLs that are relative to the host
   * @throws ResourceNotFoundException if there is no public object with this uid
   */
  SpatialContentRecord read(UUID uid, String server, LanguagePreference reader) {
    return objects
        .findPublic(uid, reader)
        .map(object -> toRecord(object, server))
        .orElseThrow(() -> new ResourceNotFoundException("There is no record with this id."));
  }

  private static SpatialContentRecord toRecord(PlacedObject placed, String server) {
    ObjectResponse object = placed.object();
    String uid = placed.uid().toString();
    Content content = new Content(
        uid,
        "3D",
        object.name(),
        object.description() == null ? "" : object.description(),
        placed.containers(),
        Stream.of(
                reference(placed.assetType(), server, object.assetUrl()),
                reference(placed.usdzType(), server, object.assetUsdzUrl()))
            .flatMap(List::stream)
            .toList(),
        placed.pose(placed.height().orElse(0.0)),
        object.targetWidth() == null ? 0 : object.targetWidth(),
        placed.height().isPresent()
            ? List.of()
            : List.of(new Definition("altitude_mode", "ground")));
    return new SpatialContentRecord(
        uid, "scr", content, placed.location(), placed.changedAt().toInstant().toEpochMilli());
  }

  /**
   * @param path null if there is no file, or if it is protected
   */
  private static List<Reference> reference(String type, String server, String path) {
    return path == null ? List.of() : List.of(new Reference(type, server + path));
  }
}
