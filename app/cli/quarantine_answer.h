#pragma once

#include "cli/answer.h"
#include "text/language.h"
#include "usecase/retry_rows.h"

#include <string>
#include <vector>

namespace app::cli {

// {id, row, code, args, values:{field: text}, wkt}
[[nodiscard]] Json quarantineJson(const std::vector<geo::usecase::QuarantinedRow>& rows);
[[nodiscard]] std::string quarantineText(const std::vector<geo::usecase::QuarantinedRow>& rows,
                                         const text::Language& language);

} // namespace app::cli
