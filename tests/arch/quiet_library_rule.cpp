#include "arch/quiet_library_rule.h"

#include "arch/pattern_rule.h"

namespace arch {
namespace {

bool isLibgeo(const HousePath& place) {
    return place.storey == "libgeo";
}

} // namespace

Violations checkQuietLibrary(const Files& files) {
    static const std::vector<Pattern> kPatterns{
        {std::regex{R"(#\s*include\s*<Q[A-Zt])"}, isLibgeo,
         "libgeo has no Qt: use the standard library here, and convert to Qt types in app"},
        {std::regex{R"(\b(QString|QObject|QVariant|QByteArray|Q_OBJECT|Q_GADGET)\b)"}, isLibgeo,
         "libgeo has no Qt: use the standard library here, and convert to Qt types in app"},
        {std::regex{R"(\bstd::(cout|cerr|clog)\b|#\s*include\s*<iostream>)"}, isLibgeo,
         "libgeo does not speak: return a value, an Error with arguments or a Diagnostic; app/text has the sentence"},
        {std::regex{
             R"(\b(printf|puts|putchar|perror)\s*\(|\bfprintf\s*\(\s*std(err|out)\b|\b(fmt|std)::print(ln)?\s*\()"},
         isLibgeo,
         "libgeo does not speak: return a value, an Error with arguments or a Diagnostic; app/text has the sentence"},
    };
    return checkPatterns(files, kPatterns);
}

} // namespace arch
