#pragma once

#include <filesystem>
#include <vector>

class QMimeData;

namespace app::exchange {

// The files and folders of this machine that are dragged; none where it is something else.
[[nodiscard]] std::vector<std::filesystem::path> droppedFiles(const QMimeData* data);

} // namespace app::exchange
