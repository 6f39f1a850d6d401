#include "formats/detail/archive.h"

#include "formats/detail/backend.h"
#include "formats/detail/gdal_handle.h"
#include "formats/detail/readable_name.h"
#include "formats/detail/zip_directory.h"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace geo::formats::detail {

namespace {

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using FileHandle = std::unique_ptr<VSILFILE, CloseFile>;

std::unexpected<Error> unsafe(const std::filesystem::path& path, const std::string& member, const char* detail) {
    return fail(ErrorCode::archiveUnsafe, {{"file", path.string()}, {"member", member}, {"detail", detail}});
}

std::unexpected<Error> tooLarge(const std::filesystem::path& path, const std::string& member, std::uint64_t found,
                                std::uint64_t allowed) {
    return fail(ErrorCode::archiveTooLarge, {{"file", path.string()},
                                             {"member", member},
                                             {"found", fmt::format("{}", found)},
                                             {"allowed", fmt::format("{}", allowed)}});
}

// One that climbs out of its archive was made to; nothing of that archive is trusted.
Result<std::vector<ZipMember>> safeMembers(const std::filesystem::path& path) {
    GEO_ASSIGN(std::vector<ZipMember> members, zipMembers(path));
    for (const ZipMember& member : members)
        if (member.leadsOut) return unsafe(path, member.name, "path");
    return members;
}

bool isInHiddenFolder(const std::filesystem::path& member) {
    return std::ranges::any_of(member, [](const std::filesystem::path& part) { return isLeftover(part); });
}

bool hasShapefile(const std::vector<ZipMember>& members, const std::string& stem) {
    return std::ranges::any_of(
        members, [&](const ZipMember& m) { return extensionOf(m.name) == "shp" && stemOf(m.name) == stem; });
}

std::vector<std::string> readableAmong(const std::vector<ZipMember>& members) {
    std::vector<std::string> names;
    std::vector<std::string> texts; // only where there is nothing else: read-me files are texts
    for (const ZipMember& member : members) {
        const std::filesystem::path name{member.name};
        if (member.isLink || !isReadableName(name) || isInHiddenFolder(name)) continue;
        if (extensionOf(name) == "dbf" && hasShapefile(members, stemOf(name))) continue;
        (extensionOf(name) == "txt" ? texts : names).push_back(member.name);
    }
    return names.empty() ? texts : names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

// The member that is meant. An archive that has nothing but archives or links says so.
Result<std::string> chosenMember(const std::filesystem::path& path, const std::vector<ZipMember>& members,
                                 const std::string& wanted) {
    const std::vector<std::string> readable = readableAmong(members);
    const auto isMeant = [&](const ZipMember& m) { return wanted.empty() || m.name == wanted; };
    if (!wanted.empty() && std::ranges::find(readable, wanted) != readable.end()) return wanted;
    if (wanted.empty() && readable.size() == 1) return readable.front();
    if (wanted.empty() && readable.size() > 1)
        return fail(ErrorCode::memberAmbiguous, {{"file", path.string()}, {"allowed", listed(readable)}});
    for (const ZipMember& member : members) {
        if (!isMeant(member)) continue;
        if (member.isLink) return unsafe(path, member.name, "link");
        if (isArchiveName(member.name)) return unsafe(path, member.name, "archive");
    }
    if (wanted.empty()) return fail(ErrorCode::formatUnknown, {{"file", path.string()}});
    return fail(ErrorCode::memberMissing, {{"file", path.string()}, {"member", wanted}, {"allowed", listed(readable)}});
}

// Writes what is behind a name of GDAL's into a file, and stops where it grows beyond what is allowed.
class Unpacker {
public:
    Unpacker(const std::filesystem::path& path, const ArchiveLimits& limits, JobControl& control)
        : m_path(path)
        , m_limits(limits)
        , m_control(control) {}

    Result<void> write(VSILFILE* from, const std::string& member, const std::filesystem::path& to,
                       std::uint64_t packedSize, std::int64_t expected) {
        std::ofstream file(to, std::ios::binary);
        const std::uint64_t allowed = allowedFor(packedSize, to);
        std::string piece(1U << 20U, '\0');
        std::uint64_t written = 0;
        while (const std::size_t size = VSIFReadL(piece.data(), 1, piece.size(), from)) {
            GEO_TRY(m_control.step(Phase::opening, static_cast<std::int64_t>(written), expected));
            written += size;
            if (written > allowed) return tooLarge(m_path, member, written, allowed);
            if (!file.write(piece.data(), static_cast<std::streamsize>(size)))
                return fail(ErrorCode::diskFull, {{"file", to.string()}});
        }
        file.close();
        if (!file) return fail(ErrorCode::diskFull, {{"file", to.string()}});
        return {};
    }

    [[nodiscard]] std::uint64_t allowedFor(std::uint64_t packedSize, const std::filesystem::path& to) const {
        std::error_code error;
        const auto space = std::filesystem::space(to.parent_path(), error);
        const std::uint64_t room = error ? m_limits.mostBytes
                                   : space.available > m_limits.spaceLeftBytes
                                       ? space.available - m_limits.spaceLeftBytes
                                       : 0;
        const std::uint64_t times =
            packedSize > m_limits.mostBytes / m_limits.mostTimes ? m_limits.mostBytes : packedSize * m_limits.mostTimes;
        return std::min({m_limits.mostBytes, room, std::max(times, m_limits.anywayBytes)});
    }

private:
    const std::filesystem::path& m_path;
    const ArchiveLimits& m_limits;
    JobControl& m_control;
};

// The archive under a plain name, so that nothing in its own means anything to GDAL, which would also keep notes there.
Result<std::string> plainNamed(const std::filesystem::path& path, const TemporaryFolder& folder, const char* name) {
    std::error_code error;
    const std::filesystem::path link = folder.path() / name;
    std::filesystem::create_symlink(path, link, error);
    if (error) return fail(ErrorCode::folderNotWritable, {{"file", folder.path().string()}});
    return link.string();
}

FileHandle openedMember(const std::string& archive, const ZipMember& member) {
    for (const std::string& name : {member.name, member.rawName})
        if (FileHandle file{VSIFOpenL(("/vsizip/" + archive + "/" + name).c_str(), "rb")}) return file;
    return {};
}

Result<void> unpackMember(const std::string& archive, const std::filesystem::path& path, const ZipMember& member,
                          const std::filesystem::path& to, Unpacker& unpacker) {
    if (member.isEncrypted)
        return fail(ErrorCode::archiveEncrypted, {{"file", path.string()}, {"member", member.name}});
    const std::uint64_t allowed = unpacker.allowedFor(member.packedSize, to);
    if (member.size > allowed) return tooLarge(path, member.name, member.size, allowed);
    const GdalScope scope;
    const FileHandle file = openedMember(archive, member);
    if (!file) return unreadable(path, member.name);
    GEO_TRY(unpacker.write(file.get(), member.name, to, member.packedSize, static_cast<std::int64_t>(member.size)));
    std::error_code error;
    if (!scope.failure().empty() || std::filesystem::file_size(to, error) != member.size)
        return unreadable(path, member.name);
    return {};
}

Result<Unpacked> unzipped(const std::filesystem::path& path, const std::string& wanted, Unpacker& unpacker) {
    GEO_ASSIGN(const std::vector<ZipMember> members, safeMembers(path));
    GEO_ASSIGN(const std::string chosen, chosenMember(path, members, wanted));
    GEO_ASSIGN(TemporaryFolder folder, TemporaryFolder::create());
    GEO_ASSIGN(const std::string archive, plainNamed(path, folder, "archive.zip"));
    const std::filesystem::path inside = folder.path() / "unpacked";
    std::error_code error;
    std::filesystem::create_directory(inside, error);
    for (const ZipMember& member : members) {
        const bool isSidecar = stemOf(member.name) == stemOf(chosen) && !isArchiveName(member.name) && !member.isLink;
        const std::filesystem::path to = inside / std::filesystem::path{member.name}.filename();
        if (!isSidecar || std::filesystem::exists(to, error)) continue;
        if (member.name != chosen && isReadableName(member.name) && extensionOf(member.name) != "dbf") continue;
        GEO_TRY(unpackMember(archive, path, member, to, unpacker));
    }
    std::filesystem::path file = inside / std::filesystem::path{chosen}.filename();
    return Unpacked{std::move(folder), std::move(file), chosen};
}

Result<Unpacked> gunzipped(const std::filesystem::path& path, const std::string& wanted, Unpacker& unpacker) {
    const std::string member = path.stem().string();
    if (!wanted.empty() && wanted != member)
        return fail(ErrorCode::memberMissing, {{"file", path.string()}, {"member", wanted}, {"allowed", member}});
    if (isArchiveName(member)) return unsafe(path, member, "archive");
    GEO_ASSIGN(TemporaryFolder folder, TemporaryFolder::create());
    GEO_ASSIGN(const std::string archive, plainNamed(path, folder, "archive.gz"));
    const std::filesystem::path inside = folder.path() / "unpacked";
    std::error_code error;
    std::filesystem::create_directory(inside, error);
    const GdalScope scope;
    const FileHandle file{VSIFOpenL(("/vsigzip/" + archive).c_str(), "rb")};
    if (!file) return unreadable(path, "contents");
    const std::uint64_t packedSize = std::filesystem::file_size(path, error);
    GEO_TRY(unpacker.write(file.get(), member, inside / member, error ? 0 : packedSize, 0));
    if (!scope.failure().empty()) return unreadable(path, scope.failure());
    return Unpacked{std::move(folder), inside / member, member};
}

} // namespace

Result<std::vector<std::string>> readableMembers(const std::filesystem::path& path) {
    if (isGzipName(path)) {
        const std::filesystem::path member = path.stem();
        return isReadableName(member) ? std::vector{member.string()} : std::vector<std::string>{};
    }
    return transformed(safeMembers(path), readableAmong);
}

Result<Unpacked> unpacked(const std::filesystem::path& path, const std::string& member, JobControl& control,
                          const ArchiveLimits& limits) {
    Unpacker unpacker{path, limits, control};
    return isGzipName(path) ? gunzipped(path, member, unpacker) : unzipped(path, member, unpacker);
}

} // namespace geo::formats::detail
