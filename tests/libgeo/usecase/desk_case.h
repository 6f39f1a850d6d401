#pragma once

#include "libgeo/store/records.h"
#include "sample_data/workspace/write_sample.h"

// Desks of the tests of use cases. The rows and `must` are those of the store's tests.
namespace deskcase {

using namespace geo;
using storetest::must;
using storetest::outcome;

// A desk on a new, empty workspace in a folder that goes with it.
struct FreshDesk {
    QTemporaryDir folder;
    std::filesystem::path path = folder.filePath("w.entente").toStdString();
    usecase::Desk desk = must(usecase::Desk::create(path, {"Essai"}, "tester"));
    JobControl job;

    // Another program at the same file.
    [[nodiscard]] usecase::Desk another(usecase::Access access = usecase::Access::readWrite) {
        return must(usecase::Desk::open(path, access, "other", job));
    }
};

// A desk on a small sample metropolis.
struct SampleDesk {
    explicit SampleDesk(std::int64_t parcels = 200)
        : desk(open(folder.filePath("sample.entente").toStdString(), parcels)) {}

    QTemporaryDir folder;
    usecase::Desk desk;
    JobControl job;

private:
    static usecase::Desk open(const std::filesystem::path& path, std::int64_t parcels) {
        JobControl job;
        must(sample::writeSample(path, {parcels, 1}, "tester", job));
        return must(usecase::Desk::open(path, usecase::Access::readWrite, "tester", job));
    }
};

// Every row of a kind.
inline std::vector<domain::Record> all(const usecase::Desk& desk, domain::Kind kind) {
    JobControl job;
    return must(desk.rows(kind, {}, job)).rows;
}

// Every row of every kind.
inline std::vector<std::vector<domain::Record>> all(const usecase::Desk& desk) {
    std::vector<std::vector<domain::Record>> rows;
    for (const domain::Kind kind : domain::kAllKinds) rows.push_back(all(desk, kind));
    return rows;
}

inline std::size_t steps(const usecase::Desk& desk) {
    return must(desk.history({.limit = 100'000})).size();
}

inline void set(domain::Record& record, std::string_view field, domain::Value value) {
    record.values.at(must(domain::infoOf(record.kind).indexOf(field))) = std::move(value);
}

} // namespace deskcase
