#include "cli/answer.h"

#include <nlohmann/json.hpp>

namespace app::cli {

std::string written(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace app::cli
