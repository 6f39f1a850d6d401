#pragma once

#include "formats/record_reader.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace geo::formats::detail {

// Holds rows until the last is read, for files in which several speak of one key: a neighbourhood is listed under each
// of its communes.
class UnitedRows {
public:
    using Unite = void (*)(domain::Record& first, const domain::Record& again);

    explicit UnitedRows(Unite unite)
        : m_unite(unite) {}

    void take(ReadRecord&& row);

    // Rows that were taken into an earlier one are that row: they count no more.
    void correct(ReadReport& report) const;

    // In the order in which each key came first; what became one of several says so. Error: that of the sink.
    [[nodiscard]] Result<void> handOn(const RecordSink& sink) &&;

private:
    struct Held {
        ReadRecord row;
        std::size_t count = 1;
    };

    Unite m_unite;
    std::vector<Held> m_held;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::int64_t m_taken = 0;             // into an earlier one
    std::int64_t m_takenWithoutPlace = 0; // of these
};

} // namespace geo::formats::detail
