#include "arch/house_rules.h"

#include "arch/glossary_rule.h"
#include "arch/header_rule.h"
#include "arch/include_rule.h"
#include "arch/layout_rule.h"
#include "arch/mutable_state_rule.h"
#include "arch/name_rule.h"
#include "arch/place_rule.h"
#include "arch/progress_rule.h"
#include "arch/quantity_rule.h"
#include "arch/quiet_library_rule.h"
#include "arch/size_rule.h"
#include "arch/sql_rule.h"
#include "arch/thread_rule.h"
#include "arch/translation_rule.h"
#include "arch/widget_rule.h"

namespace arch {

const std::vector<Rule>& houseRules() {
    static const std::vector<Rule> kRules{
        {"includes", checkIncludes},
        {"quiet library", checkQuietLibrary},
        {"sql", checkSql},
        {"progress", checkProgress},
        {"threads", checkThreads},
        {"widgets", checkWidgets},
        {"quantities", checkQuantities},
        {"mutable state", checkMutableState},
        {"names", checkNames},
        {"sizes", checkSizes},
        {"headers", checkHeaders},
        {"layout", checkLayout},
        {"places", checkPlaces},
        {"glossary", checkGlossary},
        {"translations", checkTranslations},
    };
    return kRules;
}

Violations violationsOf(std::string_view rule, const Files& files) {
    for (const Rule& known : houseRules())
        if (known.name == rule) return known.check(files);
    return {{std::string{rule}, 0, "no such rule"}};
}

} // namespace arch
