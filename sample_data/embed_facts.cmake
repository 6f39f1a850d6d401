# Writes OUTPUT: a C++ source that holds the CSV files of FOLDER as text (raw literals), so that the sample needs no file.
set(body "#include \"sample_data/facts.h\"\n\nnamespace geo::sample {\n\n")
foreach(name communes qpv filieres)
  file(READ "${FOLDER}/${name}.csv" text)
  string(APPEND body "std::string_view ${name}Csv() { return R\"csv(${text})csv\"; }\n")
endforeach()
string(APPEND body "\n} // namespace geo::sample\n")
file(WRITE "${OUTPUT}" "${body}")
