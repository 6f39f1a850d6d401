#include "sample_data/workspace/write_sample.h"

#include "store/import_writer.h"

#include <algorithm>

namespace geo::sample {

namespace {

namespace fs = std::filesystem;

// Writes the rows of a metropolis kind by kind, each with its dataset.
class SampleWriter {
public:
    SampleWriter(const SampleMetropolis& metropolis, store::ImportWriter& writer, JobControl& control)
        : m_metropolis(metropolis)
        , m_writer(writer)
        , m_control(control) {}

    Result<void> writeAll() {
        GEO_TRY(writeRows(m_metropolis.communes));
        GEO_TRY(writeRows(m_metropolis.qpvs));
        GEO_TRY(writeRows(m_metropolis.zones));
        GEO_TRY(writeRows(m_metropolis.hazards));
        GEO_TRY(writeRows(m_metropolis.thirdPlaces));
        GEO_TRY(writeRows(m_metropolis.projects, &m_projects));
        GEO_TRY(writeRows(m_metropolis.populationCells));
        GEO_TRY(writeRows(m_metropolis.streets));
        GEO_TRY(writeRows(m_metropolis.amenities));
        GEO_TRY(writeSites());
        GEO_TRY(writePlacements());
        return writeParcels();
    }

private:
    Result<void> startDataset(domain::Kind kind) {
        const auto found = std::ranges::find(m_metropolis.datasets, domain::name(kind), &domain::Dataset::content);
        if (found == m_metropolis.datasets.end())
            return fail(ErrorCode::internal, {{"detail", "no dataset for " + std::string{domain::name(kind)}}});
        GEO_TRY(m_writer.startDataset(*found));
        return {};
    }

    // A row of the sample that the rules refuse is a defect of the sample.
    template <class T>
    Result<std::int64_t> write(const T& row) {
        if (++m_written % 512 == 0) GEO_TRY(m_control.step(Phase::writing, m_written, total()));
        GEO_ASSIGN(const store::AddedRow added, m_writer.add(domain::toRecord(row)));
        if (added.diagnostic)
            return fail(ErrorCode::internal,
                        {{"detail", "refused: " + std::string{argument(added.diagnostic->arguments, "field")}}});
        return added.id;
    }

    template <class T>
    Result<void> writeRows(const std::vector<T>& rows, std::vector<std::int64_t>* ids = nullptr) {
        GEO_TRY(startDataset(T::kKind));
        for (const T& row : rows) {
            GEO_ASSIGN(const std::int64_t id, write(row));
            if (ids != nullptr) ids->push_back(id);
        }
        return {};
    }

    Result<void> writeSites() {
        GEO_TRY(startDataset(domain::Kind::site));
        for (const domain::Site& site : m_metropolis.sites) {
            GEO_ASSIGN(const std::int64_t id, write(site));
            for (domain::Space space : site.spaces) {
                space.site = SiteId{id};
                GEO_ASSIGN(const std::int64_t number, write(space));
                m_spaces.push_back(number);
            }
        }
        return {};
    }

    // Of the dataset of the sites: they belong to its spaces.
    Result<void> writePlacements() {
        for (domain::Placement placement : m_metropolis.placements) {
            placement.project = ProjectId{m_projects.at(static_cast<std::size_t>(placement.project.value - 1))};
            placement.space = SpaceId{m_spaces.at(static_cast<std::size_t>(placement.space.value - 1))};
            GEO_TRY(write(placement));
        }
        return {};
    }

    Result<void> writeParcels() {
        GEO_TRY(startDataset(domain::Kind::parcel));
        return forEachParcel(
            m_metropolis,
            [this](domain::Parcel&& parcel) -> Result<void> {
                GEO_TRY(write(parcel));
                return {};
            },
            m_control);
    }

    [[nodiscard]] std::int64_t total() const {
        return m_metropolis.parcelCount +
               static_cast<std::int64_t>(m_metropolis.streets.size() + m_metropolis.populationCells.size());
    }

    const SampleMetropolis& m_metropolis;
    store::ImportWriter& m_writer;
    JobControl& m_control;
    std::int64_t m_written = 0;
    std::vector<std::int64_t> m_projects; // their numbers, in the order of the metropolis
    std::vector<std::int64_t> m_spaces;
};

Result<void> fill(const fs::path& path, const SampleMetropolis& metropolis, const std::string& who,
                  JobControl& control) {
    GEO_ASSIGN(auto desk, usecase::Desk::create(path, {"Métropole d’exemple", geom::kLambert93}, who));
    GEO_ASSIGN(auto writer, store::ImportWriter::begin(desk.workspace(), domain::Action::sample, who));
    GEO_TRY((SampleWriter{metropolis, writer, control}.writeAll()));
    GEO_TRY(writer.finish(control));
    return {};
}

void removeWithCompanions(const fs::path& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(path.string() + suffix, ignored);
}

} // namespace

Result<void> writeSample(const fs::path& path, const SampleParams& params, const std::string& who,
                         JobControl& control) {
    if (std::error_code error; fs::exists(path, error)) return fail(ErrorCode::fileExists, {{"file", path.string()}});
    GEO_ASSIGN(const SampleMetropolis metropolis, makeMetropolis(params, control));
    const fs::path making = path.string() + ".making";
    removeWithCompanions(making);
    if (auto filled = fill(making, metropolis, who, control); !filled) {
        removeWithCompanions(making);
        return filled;
    }
    std::error_code error;
    fs::rename(making, path, error);
    if (error) {
        removeWithCompanions(making);
        return fail(ErrorCode::writeFailed, {{"file", path.string()}, {"detail", error.message()}});
    }
    return {};
}

} // namespace geo::sample
