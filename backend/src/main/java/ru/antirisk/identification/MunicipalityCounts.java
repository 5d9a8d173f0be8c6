package ru.antirisk.identification;

/**
 * What a run decided on the schools of a municipality.
 *
 * @param municipalityName name of the municipality today
 * @param schools that it decided on
 * @param identified schools that the rule found
 * @param insufficient schools that could not be decided on for lack of data
 */
record MunicipalityCounts(int municipalityId, String municipalityName, int schools, int identified, int insufficient) {}
