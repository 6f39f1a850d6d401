#include "formats/source.h"

#include "domain/value.h"
#include "formats/detail/archive.h"
#include "formats/detail/backend.h"
#include "formats/detail/layer_styles_table.h"
#include "formats/detail/part_watch.h"
#include "formats/detail/readable_name.h"

#include <algorithm>

namespace geo::formats {

namespace {

// The absolute path of a plain local file, so that no prefix of a library ("/vsi", "CSV:") means anything.
Result<std::filesystem::path> plainFile(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    if (error || !std::filesystem::exists(absolute, error))
        return fail(ErrorCode::fileMissing, {{"file", path.string()}});
    if (!std::filesystem::is_regular_file(absolute, error))
        return fail(ErrorCode::formatUnknown, {{"file", path.string()}});
    return absolute.lexically_normal();
}

bool isArchive(const std::filesystem::path& file) {
    return detail::isZipName(file) || detail::isGzipName(file);
}

Result<detail::Opened> opened(const std::filesystem::path& file, const SourceOptions& options) {
    if (detail::isSeparatedTextName(file)) return detail::openCsv(file, options);
    if (detail::isJsonName(file)) {
        GEO_ASSIGN(auto records, detail::openJson(file, options));
        if (records) return *std::move(records);
    }
    return detail::openGdal(file, options);
}

} // namespace

namespace {

class RowsBackend final : public detail::Backend {
public:
    explicit RowsBackend(std::vector<SourceRow> rows)
        : m_rows(std::move(rows)) {}
    Result<void> read(const RowSink& sink, JobControl& control) override {
        const auto total = static_cast<std::int64_t>(m_rows.size());
        for (std::int64_t i = 0; i < total; ++i) {
            GEO_TRY(control.step(Phase::reading, i, total));
            GEO_TRY(sink(SourceRow{m_rows[static_cast<std::size_t>(i)]}));
        }
        return {};
    }

private:
    std::vector<SourceRow> m_rows;
};

} // namespace

std::unexpected<Error> detail::unreadable(const std::filesystem::path& path, std::string detail) {
    return fail(ErrorCode::fileUnreadable, {{"file", path.string()}, {"detail", std::move(detail)}});
}

Result<Source> Source::open(const std::filesystem::path& path, const SourceOptions& options) {
    JobControl control;
    return open(path, options, control);
}

Result<Source> Source::open(const std::filesystem::path& path, const SourceOptions& options, JobControl& control) {
    GEO_ASSIGN(const std::filesystem::path file, plainFile(path));
    Source source;
    source.m_info.path = file;
    if (isArchive(file)) {
        GEO_ASSIGN(auto unpacked, detail::unpacked(file, options.member, control));
        source.m_unpacked = std::make_shared<detail::Unpacked>(std::move(unpacked));
        source.m_info.member = source.m_unpacked->member;
    } else if (!options.member.empty()) {
        return fail(ErrorCode::memberMissing, {{"file", file.string()}, {"member", options.member}, {"allowed", ""}});
    }
    GEO_TRY(source.take(options));
    return source;
}

Result<Source> Source::openedAgain(const SourceOptions& options) const {
    Source source;
    source.m_info.path = m_info.path;
    source.m_info.member = m_info.member;
    source.m_unpacked = m_unpacked;
    GEO_TRY(source.take(options));
    return source;
}

// Reads what is known of the file; its path, and its member in an archive, are set before.
Result<void> Source::take(const SourceOptions& options) {
    auto found = opened(m_unpacked ? m_unpacked->file : m_info.path, options);
    if (!found) return std::unexpected(named(std::move(found).error()));
    found->info.path = std::move(m_info.path);
    found->info.member = std::move(m_info.member);
    m_info = std::move(found->info);
    if (!m_info.style && m_info.layers.size() <= 1)
        m_info.style = detail::styleBeside(m_unpacked ? m_unpacked->file : m_info.path);
    m_watch = std::make_unique<detail::PartWatch>(found->parts);
    m_backend = std::move(found->backend);
    return {};
}

Source Source::ofRows(SourceInfo info, std::vector<SourceRow> rows) {
    Source source;
    source.m_info = std::move(info);
    source.m_watch = std::make_unique<detail::PartWatch>(std::vector<std::filesystem::path>{});
    source.m_backend = std::make_unique<RowsBackend>(std::move(rows));
    return source;
}

Result<std::vector<SourceLayer>> Source::layersOf(const std::filesystem::path& path, const std::string& member) {
    GEO_ASSIGN(const std::filesystem::path file, plainFile(path));
    JobControl control;
    std::optional<detail::Unpacked> unpacked;
    if (isArchive(file)) {
        GEO_ASSIGN(unpacked, detail::unpacked(file, member, control));
    }
    const std::filesystem::path& inner = unpacked ? unpacked->file : file;
    if (detail::isSeparatedTextName(inner))
        return transformed(detail::openCsv(inner, {}),
                           [](detail::Opened found) { return std::move(found.info.layers); });
    if (detail::isJsonName(inner)) {
        GEO_ASSIGN(auto records, detail::openJson(inner, {}));
        if (records) return std::move(records->info.layers);
    }
    return detail::gdalLayers(inner);
}

Source::Source() = default;
Source::Source(Source&&) noexcept = default;
Source& Source::operator=(Source&&) noexcept = default;
Source::~Source() = default;

// A file that was unpacked is named as the user knows it: archive and member.
Error Source::named(Error error) const {
    if (!m_unpacked) return error;
    for (Argument& argument : error.arguments)
        if (argument.value == m_unpacked->file.string()) argument.value = (m_info.path / m_info.member).string();
    return error;
}

Result<std::size_t> Source::fieldIndex(std::string_view name) const {
    const auto& fields = m_info.fields;
    const auto positionOf = [&](auto found) { return static_cast<std::size_t>(found - fields.begin()); };
    if (const auto exact = std::ranges::find(fields, name, &SourceField::name); exact != fields.end())
        return positionOf(exact);
    const std::string word = domain::normalised(name);
    const auto alike = std::ranges::find(fields, word, [](const SourceField& f) { return domain::normalised(f.name); });
    if (alike != fields.end()) return positionOf(alike);
    std::string allowed;
    for (const SourceField& field : fields) allowed += (allowed.empty() ? "" : ", ") + field.name;
    return fail(ErrorCode::fieldMissing,
                {{"file", m_info.path.string()}, {"field", std::string{name}}, {"allowed", allowed}});
}

Result<void> Source::read(const RowSink& sink, JobControl& control) {
    const auto seen = [&]() -> Result<void> {
        const auto changed = m_watch->changed();
        if (!changed) return {};
        std::error_code ignored;
        const bool isGone = !std::filesystem::exists(*changed, ignored);
        return std::unexpected(named(detail::unreadable(*changed, isGone ? "gone" : "changed").error()));
    };
    GEO_TRY(seen());
    if (auto done = m_backend->read(sink, control); !done) return std::unexpected(named(std::move(done).error()));
    return seen();
}

} // namespace geo::formats
