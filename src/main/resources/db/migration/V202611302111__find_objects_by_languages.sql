-- The same index for objects. A separate migration, so that changes of zones do not wait for it.
CREATE INDEX ar_objects_by_languages ON ar_objects (written_languages(language, translations), id);
