#include "store/workspace.h"

#include "store/detail/open_session.h"

namespace geo::store {

Workspace::Workspace(std::unique_ptr<detail::Session> session)
    : m_session(std::move(session)) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

Result<Workspace> Workspace::create(const std::filesystem::path& path, const WorkspaceSettings& settings) {
    GEO_TRY(detail::createFile(path, settings, detail::builtInMigrations()));
    return open(path);
}

Result<Workspace> Workspace::open(const std::filesystem::path& path, OpenMode mode) {
    JobControl job;
    return open(path, mode, job);
}

Result<Workspace> Workspace::open(const std::filesystem::path& path, OpenMode mode, JobControl& job) {
    GEO_ASSIGN(auto session, detail::openSession(path, mode, detail::builtInMigrations(), job));
    return Workspace{std::move(session)};
}

const WorkspaceInfo& Workspace::info() const {
    return m_session->info;
}

Result<std::int64_t> Workspace::dataVersion() const {
    GEO_ASSIGN(const detail::StatementUse version, m_session->use("file.dataVersion"));
    GEO_TRY(version->step());
    return version->integer(0);
}

Result<Instant> Workspace::holdInstant() const {
    if (m_session->db.inTransaction()) return Instant{nullptr};
    GEO_TRY(m_session->db.run(detail::query("file.begin")));
    return Instant{m_session.get()};
}

Instant::~Instant() {
    if (m_session && m_session->db.inTransaction())
        static_cast<void>(m_session->db.run(detail::query("file.rollback")));
}

} // namespace geo::store
