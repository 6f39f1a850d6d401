#include "formats/source.h"

#include "domain/value.h"
#include "formats/detail/backend.h"

#include <algorithm>
#include <array>

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

bool isSeparatedText(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 3> kExtensions = {"csv", "tsv", "txt"};
    return std::ranges::find(kExtensions,
                             domain::normalised(path.extension().string().substr(path.has_extension() ? 1 : 0))) !=
           kExtensions.end();
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
    GEO_ASSIGN(const std::filesystem::path file, plainFile(path));
    GEO_ASSIGN(detail::Opened opened,
               isSeparatedText(file) ? detail::openCsv(file, options) : detail::openGdal(file, options));
    return Source{std::move(opened.info), std::move(opened.backend)};
}

Result<std::vector<SourceLayer>> Source::layersOf(const std::filesystem::path& path) {
    GEO_ASSIGN(const std::filesystem::path file, plainFile(path));
    if (!isSeparatedText(file)) return detail::gdalLayers(file);
    GEO_ASSIGN(detail::Opened opened, detail::openCsv(file, {}));
    return std::move(opened.info.layers);
}

Source Source::ofRows(SourceInfo info, std::vector<SourceRow> rows) {
    return {std::move(info), std::make_unique<RowsBackend>(std::move(rows))};
}

Source::Source(SourceInfo info, std::unique_ptr<detail::Backend> backend)
    : m_info(std::move(info))
    , m_backend(std::move(backend)) {}

Source::Source(Source&&) noexcept = default;
Source& Source::operator=(Source&&) noexcept = default;
Source::~Source() = default;

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
    return m_backend->read(sink, control);
}

} // namespace geo::formats
