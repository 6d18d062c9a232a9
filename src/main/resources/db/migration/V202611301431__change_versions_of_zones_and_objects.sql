-- The responses with zones and objects have other members. A client would otherwise keep its copy without them.
UPDATE zones SET version = version + 1;
UPDATE ar_objects SET version = version + 1;
