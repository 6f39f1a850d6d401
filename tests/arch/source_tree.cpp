#include "arch/source_tree.h"

#include <fstream>
#include <iterator>

namespace arch {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = 2'000'000;

bool isLeftAside(const std::string& path, const std::string& name, bool isFolder) {
    if (!isFolder) return false;
    const bool isTop = path == name;
    if (isTop && (name == "build" || name == "out")) return true;
    return (name.starts_with('.') && name != ".ci") || path == "tests/data";
}

std::string readFile(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

Files readTree(const fs::path& root) {
    Files files;
    for (fs::recursive_directory_iterator it{root}, end; it != end; ++it) {
        const std::string path = fs::relative(it->path(), root).generic_string();
        if (isLeftAside(path, it->path().filename().string(), it->is_directory())) {
            it.disable_recursion_pending();
            continue;
        }
        if (!it->is_regular_file() || path == ".git" || it->file_size() > kLargest) continue;
        if (path.ends_with(".entente")) continue; // somebody's workspace
        std::string text = readFile(it->path());
        if (text.find('\0') == std::string::npos) files.emplace(path, std::move(text));
    }
    return files;
}

} // namespace arch
