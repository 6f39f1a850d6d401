#include "formats/layer_style.h"

#include "formats/detail/backend.h"
#include "formats/detail/pending_file.h"

#include <fstream>

namespace geo::formats {

Result<std::string> readStyleText(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return fail(ErrorCode::fileMissing, {{"file", path.string()}});
    if (!std::filesystem::is_regular_file(path, error)) return detail::unreadable(path, "contents");
    if (std::filesystem::file_size(path, error) > kMostStyleText) return detail::unreadable(path, "too large");
    std::ifstream file(path, std::ios::binary);
    std::string text(kMostStyleText + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    if (file.bad() || !file.is_open()) return detail::unreadable(path, "contents");
    if (text.size() > kMostStyleText) return detail::unreadable(path, "too large");
    return text;
}

Result<void> writeStyleText(const std::filesystem::path& path, const std::string& text, bool overwrite) {
    GEO_ASSIGN(detail::PendingFile pending, detail::PendingFile::create(path, overwrite));
    {
        std::ofstream file(pending.path(), std::ios::binary | std::ios::trunc);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.flush();
        if (!file) return std::unexpected(detail::writeError(path, errno));
    }
    return pending.commit();
}

} // namespace geo::formats
