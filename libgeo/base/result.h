#pragma once

#include "base/error.h"

#include <expected>

namespace geo {

// A value, or the reason why there is none.
template <class T>
using Result = std::expected<T, Error>;

// Shorthand for the failing side: `return fail(ErrorCode::fileMissing, {{"file", path}});`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, Arguments arguments = {}) {
    return std::unexpected(Error{code, std::move(arguments)});
}

// The result of `change` on the value, or the same error (std::expected::transform, which GCC 12 does not have).
template <class T, class Change>
[[nodiscard]] auto transformed(Result<T> result, Change&& change) -> Result<decltype(change(std::move(*result)))> {
    if (!result) return std::unexpected(std::move(result).error());
    return change(std::move(*result));
}

// The result of `next` on the value, or the same error (std::expected::and_then).
template <class T, class Next>
[[nodiscard]] auto chained(Result<T> result, Next&& next) -> decltype(next(std::move(*result))) {
    if (!result) return std::unexpected(std::move(result).error());
    return next(std::move(*result));
}

} // namespace geo

// Leaves the enclosing function with the error of `expression` (a Result); the value, if any, is dropped.
#define GEO_TRY(expression)                                                                                            \
    do {                                                                                                               \
        if (auto geoTryResult_ = (expression); !geoTryResult_)                                                         \
            return std::unexpected(std::move(geoTryResult_).error());                                                  \
    } while (false)

#define GEO_CONCAT_INNER_(a, b) a##b
#define GEO_CONCAT_(a, b) GEO_CONCAT_INNER_(a, b)

// Declares `variable` as the value of `expression` (a Result), or leaves the enclosing function with its error.
#define GEO_ASSIGN(variable, expression) GEO_ASSIGN_INNER_(GEO_CONCAT_(geoAssign_, __LINE__), variable, expression)
#define GEO_ASSIGN_INNER_(holder, variable, expression)                                                                \
    auto holder = (expression);                                                                                        \
    if (!holder) return std::unexpected(std::move(holder).error());                                                    \
    variable = std::move(*holder)
