#include "formats/detail/gdal_value.h"

#include <fmt/format.h>

#include <cmath>

namespace geo::formats::detail {

namespace {

std::string numberText(double number) {
    if (std::isfinite(number) && number == std::floor(number) && std::abs(number) < 1.0e15)
        return fmt::format("{}", static_cast<std::int64_t>(number));
    return fmt::format("{}", number);
}

// YYYY-MM-DD, without fmt where each has its width: dates are in most rows.
std::string dayText(int year, int month, int day) {
    if (year < 1000 || year > 9999 || month < 0 || month > 99 || day < 0 || day > 99)
        return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    std::string text = "0000-00-00";
    const auto put = [&text](std::size_t at, int number) {
        for (; number > 0; number /= 10) text[at--] = static_cast<char>('0' + number % 10);
    };
    put(3, year);
    put(6, month);
    put(9, day);
    return text;
}

std::string dateText(OGRFeatureH feature, int field, bool withTime) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0.0F;
    OGR_F_GetFieldAsDateTimeEx(feature, field, &year, &month, &day, &hour, &minute, &second, &zone);
    const std::string date = dayText(year, month, day);
    return withTime ? fmt::format("{}T{:02}:{:02}:{:02}", date, hour, minute, static_cast<int>(second)) : date;
}

template <class Number, class Format>
std::string listText(const Number* numbers, int count, Format&& format) {
    std::string text;
    for (int i = 0; i < count; ++i) text += (text.empty() ? "" : "|") + format(numbers[i]);
    return text;
}

std::string listOf(OGRFeatureH feature, int field, OGRFieldType type) {
    int count = 0;
    if (type == OFTIntegerList) {
        const int* numbers = OGR_F_GetFieldAsIntegerList(feature, field, &count);
        return listText(numbers, count, [](int n) { return fmt::format("{}", n); });
    }
    if (type == OFTInteger64List) {
        const GIntBig* numbers = OGR_F_GetFieldAsInteger64List(feature, field, &count);
        return listText(numbers, count, [](GIntBig n) { return fmt::format("{}", n); });
    }
    if (type == OFTRealList) {
        const double* numbers = OGR_F_GetFieldAsDoubleList(feature, field, &count);
        return listText(numbers, count, numberText);
    }
    std::string text;
    char** texts = OGR_F_GetFieldAsStringList(feature, field);
    for (char** part = texts; part && *part; ++part) text += (text.empty() ? "" : "|") + std::string{*part};
    return text;
}

std::string textOf(OGRFeatureH feature, int field, OGRFieldType type) {
    switch (type) {
    case OFTInteger:
        return fmt::format("{}", OGR_F_GetFieldAsInteger(feature, field));
    case OFTInteger64:
        return fmt::format("{}", OGR_F_GetFieldAsInteger64(feature, field));
    case OFTReal:
        return numberText(OGR_F_GetFieldAsDouble(feature, field));
    case OFTDate:
        return dateText(feature, field, false);
    case OFTDateTime:
        return dateText(feature, field, true);
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList:
    case OFTStringList:
        return listOf(feature, field, type);
    case OFTBinary:
        return "";
    default:
        return OGR_F_GetFieldAsString(feature, field);
    }
}

} // namespace

std::optional<std::string> valueOf(OGRFeatureH feature, int field) {
    if (!OGR_F_IsFieldSetAndNotNull(feature, field)) return std::nullopt;
    std::string text = textOf(feature, field, OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, field)));
    if (text.empty()) return std::nullopt;
    return text;
}

std::string fieldTypeOf(OGRFieldDefnH field) {
    switch (OGR_Fld_GetType(field)) {
    case OFTInteger:
    case OFTInteger64:
        return OGR_Fld_GetSubType(field) == OFSTBoolean ? "boolean" : "integer";
    case OFTReal:
        return "number";
    case OFTDate:
        return "date";
    case OFTDateTime:
        return "date_time";
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList:
    case OFTStringList:
        return "list";
    default:
        return "text";
    }
}

} // namespace geo::formats::detail
