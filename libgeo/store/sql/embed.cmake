# cmake -DSQL_DIR=... -DOUTPUT=... -P embed.cmake
# Writes a C++ source that holds every .sql file below SQL_DIR as {path, text}, in the order of the paths.
file(GLOB_RECURSE files RELATIVE ${SQL_DIR} ${SQL_DIR}/*.sql)
list(SORT files)
list(LENGTH files count)
file(WRITE ${OUTPUT}.new "#include \"store/detail/embedded_sql.h\"\n\n#include <array>\n\nnamespace geo::store::detail {\n
std::span<const SqlFile> embeddedSql() {\n    static constexpr std::array<SqlFile, ${count}> kFiles = {{\n")
foreach(path IN LISTS files)
  file(READ ${SQL_DIR}/${path} text)
  file(APPEND ${OUTPUT}.new "{\"${path}\", R\"sql(")
  file(APPEND ${OUTPUT}.new "${text}")
  file(APPEND ${OUTPUT}.new ")sql\"},\n")
endforeach()
file(APPEND ${OUTPUT}.new "    }};\n    return kFiles;\n}\n\n} // namespace geo::store::detail\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
