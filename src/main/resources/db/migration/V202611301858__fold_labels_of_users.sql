-- Folds the labels of users that were invited before. It reads all users once and changes only those with a label, which no
-- released version has written. Reads and changes of other users continue.
UPDATE users SET search_label = search_fold(label) WHERE label IS NOT NULL;
