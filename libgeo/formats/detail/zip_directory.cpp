#include "formats/detail/zip_directory.h"

#include "formats/detail/backend.h"
#include "formats/detail/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

namespace geo::formats::detail {

namespace {

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kHeaderSize = 46;
constexpr std::uint64_t kMostMembers = 100'000;
constexpr std::uint64_t kLargestDirectory = 64U << 20U;
constexpr std::uint64_t kIn64 = 0xFFFFFFFF; // the number stands in the extension for large files

// A number of `size` bytes, the lowest first; 0 behind the end.
std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) return 0;
    std::uint64_t number = 0;
    for (std::size_t i = size; i > 0; --i) number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t members = 0;
};

std::string bytesAt(std::ifstream& file, std::uint64_t offset, std::uint64_t size) {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

// The directory of an archive of over 4 GB, whose place stands just before the ordinary end.
std::optional<Directory> largeDirectory(std::ifstream& file, std::string_view beforeEnd) {
    if (beforeEnd.size() < 20 || !beforeEnd.substr(beforeEnd.size() - 20).starts_with("PK\x06\x07"))
        return std::nullopt;
    const std::string end = bytesAt(file, numberAt(beforeEnd, beforeEnd.size() - 12, 8), 56);
    if (end.size() < 56 || !end.starts_with("PK\x06\x06")) return std::nullopt;
    return Directory{numberAt(end, 48, 8), numberAt(end, 40, 8), numberAt(end, 32, 8)};
}

std::optional<Directory> directoryOf(std::ifstream& file, std::uint64_t fileSize) {
    const std::uint64_t tailSize = std::min<std::uint64_t>(fileSize, kEndSize + 65535 + 20);
    const std::string tail = bytesAt(file, fileSize - tailSize, tailSize);
    const auto at = tail.rfind("PK\x05\x06");
    if (at == std::string::npos || tail.size() - at < kEndSize) return std::nullopt;
    Directory directory{numberAt(tail, at + 16, 4), numberAt(tail, at + 12, 4), numberAt(tail, at + 10, 2)};
    if (directory.offset == kIn64 || directory.size == kIn64 || directory.members == 0xFFFF)
        if (const auto large = largeDirectory(file, std::string_view{tail}.substr(0, at))) directory = *large;
    if (directory.size > fileSize || directory.offset > fileSize - directory.size) return std::nullopt;
    return directory;
}

// Sizes over 4 GB stand in the extra field 1, those that need it only, in this order.
void takeLargeSizes(std::string_view extra, ZipMember& member) {
    for (std::size_t at = 0; at + 4 <= extra.size(); at += 4 + numberAt(extra, at + 2, 2)) {
        if (numberAt(extra, at, 2) != 1) continue;
        std::size_t next = at + 4;
        for (std::uint64_t* number : {&member.size, &member.packedSize})
            if (*number == kIn64) {
                *number = numberAt(extra, next, 8);
                next += 8;
            }
    }
}

bool climbsOut(std::string_view name) {
    if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

ZipMember memberFrom(std::string_view header, std::string_view name, std::string_view extra) {
    ZipMember member;
    const std::uint64_t flags = numberAt(header, 8, 2);
    const bool isUnix = numberAt(header, 5, 1) == 3;
    member.rawName = name;
    member.name = isUtf8(name) ? std::string{name} : toUtf8(name, "CP437");
    std::ranges::replace(member.name, '\\', '/');
    member.isEncrypted = (flags & 1U) != 0;
    member.isLink = isUnix && (numberAt(header, 40, 2) & 0170000U) == 0120000U;
    member.leadsOut = climbsOut(member.name) || name.find('\0') != std::string_view::npos;
    member.packedSize = numberAt(header, 20, 4);
    member.size = numberAt(header, 24, 4);
    takeLargeSizes(extra, member);
    return member;
}

} // namespace

Result<std::vector<ZipMember>> zipMembers(const std::filesystem::path& path) {
    std::error_code error;
    const std::uint64_t fileSize = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    const auto directory = error || !file ? std::nullopt : directoryOf(file, fileSize);
    if (!directory) return unreadable(path, "contents");
    if (directory->members > kMostMembers || directory->size > kLargestDirectory)
        return fail(ErrorCode::archiveTooLarge, {{"file", path.string()},
                                                 {"member", ""},
                                                 {"found", fmt::format("{}", directory->members)},
                                                 {"allowed", fmt::format("{}", kMostMembers)}});
    const std::string bytes = bytesAt(file, directory->offset, directory->size);
    const std::string_view all = bytes;
    std::vector<ZipMember> members;
    for (std::size_t at = 0; at < all.size();) {
        if (all.size() - at < kHeaderSize || !all.substr(at).starts_with("PK\x01\x02")) break;
        const std::size_t nameSize = numberAt(all, at + 28, 2);
        const std::size_t extraSize = numberAt(all, at + 30, 2);
        const std::size_t size = kHeaderSize + nameSize + extraSize + numberAt(all, at + 32, 2);
        if (all.size() - at < size) return unreadable(path, "damaged archive");
        const std::string_view name = all.substr(at + kHeaderSize, nameSize);
        if (!name.empty() && name.back() != '/' && name.back() != '\\')
            members.push_back(memberFrom(all.substr(at), name, all.substr(at + kHeaderSize + nameSize, extraSize)));
        at += size;
    }
    if (bytes.size() < directory->size) return unreadable(path, "damaged archive");
    return members;
}

} // namespace geo::formats::detail
