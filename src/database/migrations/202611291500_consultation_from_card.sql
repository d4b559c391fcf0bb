-- The card of the guide from which somebody asked for a consultation; null where they came otherwise, or left it out.
alter table lead add column from_card text;
