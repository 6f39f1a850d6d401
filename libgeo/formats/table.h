#pragma once

#include "domain/record.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::formats {

// A column of a table: what its values are, so that each format writes them in its own way.
struct Column {
    std::string name;    // stable: the field's
    std::string heading; // what a person reads; "" for the name
    domain::FieldType type = domain::FieldType::text;
    domain::Unit unit = domain::Unit::none;
    bool personal = false; // left out of a public file
    bool isPlace = false;  // well-known text
};

// Rows to publish: a list of records, a shortlist with its scores, indicators. Every row has a value a column.
struct Table {
    std::string name; // of the sheet
    std::vector<Column> columns;
    std::vector<std::vector<domain::Value>> rows;
};

// The words of a language for the reader of the file; where a function is missing, names and codes stand for
// themselves.
struct Wording {
    std::function<std::string(std::string_view field)> heading;                     // of a column
    std::function<std::string(std::string_view field, std::string_view code)> code; // of a value of a closed list
    std::function<std::string(domain::Kind)> sheet;                                 // of a table of records
    std::string unknown; // of a number in a report that is not known; records to be read again leave the cell empty
};

// What of a record goes into a table.
struct TableOptions {
    bool publicOnly = false;   // without the fields that name or reach persons
    bool withGeometry = false; // a last column "geometry" (two for a site) in well-known text
    int decimals = 2;          // of coordinates in well-known text
    Wording wording = {};
};

// The columns of a kind: "id" first where rows have no natural key, then its fields in their order, then the geometry.
[[nodiscard]] std::vector<Column> columnsOf(domain::Kind kind, const TableOptions& options = {});

// A record as a row of those columns.
[[nodiscard]] std::vector<domain::Value> rowOf(const domain::Record& record, const TableOptions& options = {});

// The table of records that are all of one kind.
[[nodiscard]] Table tableOf(domain::Kind kind, std::span<const domain::Record> records,
                            const TableOptions& options = {});

} // namespace geo::formats
