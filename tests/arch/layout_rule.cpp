#include "arch/layout_rule.h"

#include <set>
#include <string_view>

namespace arch {
namespace {

using Names = std::set<std::string, std::less<>>;

struct Storey {
    std::string_view folder; // with '/' behind, or empty for the root
    Names folders;           // allowed
    Names files;             // allowed; those of the root must be there
    std::string_view hint;
};

const std::vector<Storey>& storeys() {
    static const std::vector<Storey> kStoreys{
        {"",
         {"app", "libgeo", "resources", "sample_data", "tests", "packaging"},
         {"CMakeLists.txt", "CMakePresets.json", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "LICENSE", "run",
          "check"},
         "the top of the house is fixed: put it in the folder it belongs to (ARCHITECTURE.md)"},
        {"libgeo/",
         {"base", "geom", "domain", "analysis", "carto", "store", "formats", "usecase"},
         {"CMakeLists.txt"},
         "the rooms of libgeo are fixed: put it in the room whose business it is (ARCHITECTURE.md)"},
        {"app/",
         {"jobs",     "session",  "tables",  "text",     "settings", "window", "painting", "files",
          "exchange", "publish",  "records", "icons",    "map",      "layers", "sites",    "projects",
          "matching", "coverage", "siting",  "timeline", "import",   "layout", "cli"},
         {"CMakeLists.txt", "main.cpp", "services.h", "services.cpp"},
         "one folder a feature in app: put it in the feature's folder, or name the new `app/<room>` in "
         "ARCHITECTURE.md"},
        {"tests/",
         {"libgeo", "app", "gui", "e2e", "arch", "fuzz", "bench", "support", "data", "sample_data"},
         {"CMakeLists.txt"},
         "tests mirror the house: tests/libgeo/<room>, tests/app/<feature>, or a folder of the table in "
         "ARCHITECTURE.md"},
    };
    return kStoreys;
}

// A new room of app needs no change here, but a line in ARCHITECTURE.md that names it as `app/<room>`.
bool isNamedRoom(const Files& files, const Storey& storey, const std::string& name) {
    const auto architecture = files.find("ARCHITECTURE.md");
    return storey.folder == "app/" && architecture != files.end() &&
           architecture->second.find("`app/" + name + "`") != std::string::npos;
}

void checkStorey(const Files& files, const Storey& storey, Violations& out) {
    Names reported;
    for (const auto& [path, text] : files) {
        if (!path.starts_with(storey.folder)) continue;
        const std::string below = path.substr(storey.folder.size());
        const std::size_t slash = below.find('/');
        const std::string name = below.substr(0, slash);
        const bool isHidden = name.starts_with('.');
        const Names& allowed = slash == std::string::npos ? storey.files : storey.folders;
        if (!isHidden && !allowed.contains(name) && !isNamedRoom(files, storey, name) && reported.insert(name).second)
            out.push_back({path, 0, std::string{storey.hint}});
    }
}

} // namespace

Violations checkLayout(const Files& files) {
    Violations out;
    for (const Storey& storey : storeys()) checkStorey(files, storey, out);
    for (const std::string_view name : {".ci/run", ".clang-format", ".clang-tidy", ".gitignore"})
        if (!files.contains(std::string{name})) out.push_back({std::string{name}, 0, "this file belongs to the house"});
    for (const std::string& name : storeys().front().files)
        if (!files.contains(name)) out.push_back({name, 0, "this file belongs to the house"});
    return out;
}

} // namespace arch
