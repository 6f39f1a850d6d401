#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace geo::formats::detail {

// Remembers files as they are, to see later that they are still the same: a disk that is unplugged or a file cut short
// while it is read does not always fail.
class PartWatch {
public:
    explicit PartWatch(const std::vector<std::filesystem::path>& parts);

    // The first file that is gone, or has another size or date than when it was first seen.
    [[nodiscard]] std::optional<std::filesystem::path> changed() const;

private:
    struct Part {
        std::filesystem::path path;
        std::uintmax_t size = 0;
        std::filesystem::file_time_type date;
    };
    std::vector<Part> m_parts;
};

} // namespace geo::formats::detail
