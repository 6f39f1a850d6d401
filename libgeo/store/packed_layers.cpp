#include "store/packed_layers.h"

#include "store/detail/session.h"

#include <bit>
#include <cstring>

namespace geo::store {

namespace {

using detail::StatementUse;

// Eight bytes at a time, each step one that can be taken back: any single damage shows.
std::int64_t checksumOf(std::span<const std::byte> bytes) {
    constexpr std::uint64_t kOdd = 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t sum = bytes.size();
    const auto take = [&sum](std::uint64_t word) { sum = std::rotl((sum ^ word) * kOdd, 29); };
    for (; bytes.size() >= sizeof(std::uint64_t); bytes = bytes.subspan(sizeof(std::uint64_t))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        take(word);
    }
    for (const std::byte byte : bytes) take(static_cast<std::uint64_t>(byte));
    return static_cast<std::int64_t>(sum);
}

std::unexpected<Error> damaged(const Workspace& workspace) {
    return fail(ErrorCode::workspaceDamaged, {{"file", workspace.info().path.string()}, {"detail", "packed_chunk"}});
}

} // namespace

Result<std::optional<PackedLayer>> PackedLayers::find(std::string_view layer, domain::Kind kind) const {
    GEO_ASSIGN(const std::string state, m_workspace.rowState(kind));
    GEO_ASSIGN(const StatementUse row, m_workspace.m_session->use("packed.find"));
    row->bind(1, layer);
    GEO_ASSIGN(const bool isThere, row->step());
    if (!isThere || row->text(2) != state) return std::optional<PackedLayer>{};
    return PackedLayer{.layer = std::string{layer},
                       .kind = kind,
                       .version = static_cast<int>(row->integer(0)),
                       .fields = std::string{row->text(1)},
                       .rowState = state,
                       .total = row->integer(3),
                       .rows = row->integer(4),
                       .parts = row->integer(5),
                       .points = row->integer(6),
                       .chunks = row->integer(7)};
}

Result<void> PackedLayers::forEachChunk(const PackedLayer& packed, const ChunkVisitor& visit, JobControl& job) const {
    GEO_ASSIGN(const StatementUse rows, m_workspace.m_session->use("packed.chunks"));
    rows->bind(1, packed.layer);
    for (std::int64_t done = 0;; ++done) {
        GEO_TRY(job.step(Phase::reading, done, packed.chunks));
        GEO_ASSIGN(const bool more, rows->step());
        if (!more && done < packed.chunks) return damaged(m_workspace);
        if (!more) return {};
        const auto bytes = rows->bytes(1);
        if (done >= packed.chunks || checksumOf(bytes) != rows->integer(0)) return damaged(m_workspace);
        GEO_TRY(visit(bytes));
    }
}

Result<bool> PackedLayers::put(const PackedLayer& packed, const ChunkSource& next, JobControl& job) {
    GEO_ASSIGN(detail::WriteTransaction transaction, detail::WriteTransaction::begin(*m_workspace.m_session));
    GEO_ASSIGN(const std::string state, m_workspace.rowState(packed.kind));
    if (state != packed.rowState) return false;
    GEO_TRY(remove(packed.layer));
    GEO_ASSIGN(const std::int64_t chunks, putChunks(packed.layer, next, job));
    {
        GEO_ASSIGN(const StatementUse insert, m_workspace.m_session->use("packed.insert"));
        insert->bind(1, packed.layer).bind(2, std::int64_t{packed.version}).bind(3, packed.fields);
        insert->bind(4, packed.rowState).bind(5, packed.total).bind(6, packed.rows).bind(7, packed.parts);
        insert->bind(8, packed.points).bind(9, chunks);
        GEO_TRY(insert->run());
    }
    GEO_TRY(transaction.commit());
    return true;
}

Result<std::int64_t> PackedLayers::putChunks(std::string_view layer, const ChunkSource& next, JobControl& job) {
    GEO_ASSIGN(const StatementUse insert, m_workspace.m_session->use("packed.insertChunk"));
    std::vector<std::byte> bytes;
    for (std::int64_t position = 0;; ++position) {
        GEO_TRY(job.step(Phase::writing));
        if (!next(bytes)) return position;
        insert->bind(1, layer).bind(2, position).bind(3, checksumOf(bytes));
        insert->bindKept(4, std::span<const std::byte>{bytes});
        GEO_TRY(insert->run());
    }
}

Result<void> PackedLayers::remove(std::string_view layer) {
    for (const std::string_view query : {"packed.remove", "packed.removeChunks"}) {
        GEO_ASSIGN(const StatementUse removal, m_workspace.m_session->use(query));
        removal->bind(1, layer);
        GEO_TRY(removal->run());
    }
    return {};
}

Result<void> PackedLayers::drop(std::string_view layer) {
    GEO_ASSIGN(detail::WriteTransaction transaction, detail::WriteTransaction::begin(*m_workspace.m_session));
    GEO_TRY(remove(layer));
    return transaction.commit();
}

} // namespace geo::store
