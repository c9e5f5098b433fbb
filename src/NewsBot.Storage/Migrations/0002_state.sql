-- Platform events that were taken on.
CREATE TABLE deliveries (
    delivery_key TEXT NOT NULL PRIMARY KEY,
    claimed_at BIGINT NOT NULL
);

CREATE INDEX deliveries_by_claim ON deliveries (claimed_at);

-- Small values under short ids, until they expire.
CREATE TABLE kept_state (
    id TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX kept_state_by_expiry ON kept_state (expires_at);

CREATE TABLE settings (
    setting_key TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
);
