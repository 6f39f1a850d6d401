#pragma once

#include <filesystem>
#include <fstream>
#include <span>
#include <string>

#include <unistd.h>

namespace fuzz {

// A file in the temporary folder of this process, written anew for each input.
inline std::filesystem::path scratchFile(const std::string& name, std::span<const std::uint8_t> bytes) {
    const auto folder = std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream file{folder / name, std::ios::binary | std::ios::trunc};
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return folder / name;
}

} // namespace fuzz
