#pragma once

#include "store/workspace.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::store {

// What is said of a layer that is kept as bytes beside its rows.
struct PackedLayer {
    std::string layer;                        // code of the layer
    domain::Kind kind = domain::Kind::parcel; // whose rows it has
    int version = 0;                          // of the form of the bytes
    std::string fields;                       // what was read of the rows
    std::string rowState;                     // Workspace::rowState of the kind when they were read
    std::int64_t total = 0;                   // rows of the kind then
    std::int64_t rows = 0;
    std::int64_t parts = 0;
    std::int64_t points = 0;
    std::int64_t chunks = 0;
};

// The layers that a workspace keeps as bytes, to be read in the stead of their rows: a cache, in no journal. What the
// bytes say is the business of who puts them there. Error of every method: that of its workspace.
class PackedLayers {
public:
    // `workspace` outlives it.
    explicit PackedLayers(const Workspace& workspace)
        : m_workspace(workspace) {}

    // None where there is none, or where its rows have changed since.
    [[nodiscard]] Result<std::optional<PackedLayer>> find(std::string_view layer, domain::Kind kind) const;

    // Calls `visit` with each chunk in its order; the bytes are there until it returns. Errors: workspaceDamaged where
    // a chunk is missing or not as it was put, cancelled, or the first that `visit` returns.
    using ChunkVisitor = std::function<Result<void>(std::span<const std::byte>)>;
    [[nodiscard]] Result<void> forEachChunk(const PackedLayer& packed, const ChunkVisitor& visit,
                                            JobControl& job) const;

    // Puts a layer in place of the one of its name, all or nothing; false, and nothing, where the rows have changed
    // since it was read. `next` puts a chunk into the bytes, false behind the last. Errors: workspaceReadOnly,
    // workspaceLocked, diskFull, cancelled.
    using ChunkSource = std::function<bool(std::vector<std::byte>&)>;
    [[nodiscard]] Result<bool> put(const PackedLayer& packed, const ChunkSource& next, JobControl& job);
    [[nodiscard]] Result<void> drop(std::string_view layer);

private:
    [[nodiscard]] Result<std::int64_t> putChunks(std::string_view layer, const ChunkSource& next, JobControl& job);
    [[nodiscard]] Result<void> remove(std::string_view layer);

    const Workspace& m_workspace;
};

} // namespace geo::store
