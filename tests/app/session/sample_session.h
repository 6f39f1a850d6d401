#pragma once

#include "sample_data/workspace/write_sample.h"
#include "session/workspace_session.h"

#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>
#include <string>

// A session that shows a small sample metropolis, for the tests of rooms that need one.
namespace sessioncase {

template <class T>
T must(geo::Result<T> result) {
    if (!result) throw std::runtime_error(std::string{geo::name(result.error().code)});
    return std::move(*result);
}

struct SampleSession {
    explicit SampleSession(std::int64_t parcels = 50) {
        geo::JobControl job;
        if (const auto made = geo::sample::writeSample(path, {parcels, 1}, "tester", job); !made)
            throw std::runtime_error(std::string{geo::name(made.error().code)});
        session.open(path);
        if (!QTest::qWaitFor([this] { return session.isOpen() && session.map() != nullptr; }, 10'000))
            throw std::runtime_error("the sample did not open");
    }

    [[nodiscard]] std::vector<geo::domain::Record> rows(geo::domain::Kind kind) {
        geo::JobControl job;
        return must(session.desk().rows(kind, {}, job)).rows;
    }
    [[nodiscard]] std::size_t steps() { return must(session.desk().history({.limit = 10'000})).size(); }

    QTemporaryDir folder;
    std::filesystem::path path = folder.filePath("sample.entente").toStdString();
    app::jobs::JobRunner runner;
    app::session::WorkspaceSession session{runner, "tester"};
};

} // namespace sessioncase
