-- The keys that an identity provider published when it was asked last, public ones only: a node that is
-- started while the provider is away knows them from here.
CREATE TABLE issuer_keys (
  issuer      varchar(255) NOT NULL,
  jwks        text         NOT NULL,
  fetched_at  timestamptz  NOT NULL,
  CONSTRAINT issuer_keys_pkey PRIMARY KEY (issuer)
);
