#include "formats/detail/part_watch.h"

namespace geo::formats::detail {

PartWatch::PartWatch(const std::vector<std::filesystem::path>& parts) {
    std::error_code ignored;
    for (const std::filesystem::path& part : parts)
        m_parts.push_back(
            {part, std::filesystem::file_size(part, ignored), std::filesystem::last_write_time(part, ignored)});
}

std::optional<std::filesystem::path> PartWatch::changed() const {
    for (const Part& part : m_parts) {
        std::error_code error;
        const bool isSame = std::filesystem::file_size(part.path, error) == part.size && !error &&
                            std::filesystem::last_write_time(part.path, error) == part.date && !error;
        if (!isSame) return part.path;
    }
    return std::nullopt;
}

} // namespace geo::formats::detail
