// SPDX-License-Identifier: MIT
// Words of answer scales that are asked less often, folded. Words, no logic.
#include "importing/label_families.h"

namespace kooste::importing {

LabelFamily favourFamily() {
    return {"favour",
            model::ItemKind::ordered,
            {{1,
              {"erittäin kielteisesti", "erittäin kielteinen"},
              {"mycket negativt", "mycket negativ"},
              {"very unfavorably", "very unfavourably", "very unfavorable", "very unfavourable",
               "very negative", "very negatively", "strongly oppose"},
              {"sehr negativ"}},
             {2,
              {"melko kielteisesti", "kielteisesti", "melko kielteinen", "kielteinen"},
              {"ganska negativt", "negativt", "negativ"},
              {"somewhat unfavorably", "somewhat unfavourably", "somewhat unfavorable",
               "somewhat unfavourable", "unfavorable", "unfavourable", "negative",
               "somewhat negative", "somewhat oppose", "oppose"},
              {"negativ", "eher negativ"}},
             {3,
              {"ei myönteisesti eikä kielteisesti", "neutraali"},
              {"varken positivt eller negativt", "neutral"},
              {"neither favorably nor unfavorably", "neither favorably nor unfavorably (neutral)",
               "neither favourably nor unfavourably", "neither positive nor negative", "neutral",
               "neither favor nor oppose", "neither support nor oppose"},
              {"neutral"}},
             {4,
              {"melko myönteisesti", "myönteisesti", "melko myönteinen", "myönteinen"},
              {"ganska positivt", "positivt", "positiv"},
              {"somewhat favorably", "somewhat favourably", "somewhat favorable",
               "somewhat favourable", "favorable", "favourable", "positive", "somewhat positive",
               "somewhat favor", "somewhat support", "support"},
              {"positiv", "eher positiv"}},
             {5,
              {"erittäin myönteisesti", "erittäin myönteinen"},
              {"mycket positivt", "mycket positiv"},
              {"very favorably", "very favourably", "very favorable", "very favourable",
               "very positive", "very positively", "strongly favor", "strongly support"},
              {"sehr positiv"}}}};
}

LabelFamily interestFamily() {
    return {"interest",
            model::ItemKind::ordered,
            {{1,
              {"ei lainkaan kiinnostava", "en lainkaan kiinnostunut", "ei kiinnosta lainkaan"},
              {"inte alls intresserad", "inte alls intressant"},
              {"not at all interested", "not interested", "not at all interesting"},
              {"nicht interessant", "gar nicht interessant", "überhaupt nicht interessiert"}},
             {2,
              {"vähän kiinnostava", "vähän kiinnostunut", "ei kovin kiinnostava"},
              {"lite intresserad", "inte så intresserad", "inte så intressant"},
              {"slightly interested", "not so interested", "not very interested"},
              {"kaum interessant", "wenig interessant", "wenig interessiert"}},
             {3,
              {"jokseenkin kiinnostava", "jokseenkin kiinnostunut"},
              {"ganska intresserad", "ganska intressant"},
              {"somewhat interested", "moderately interested"},
              {"mässig interessant", "mittelmässig interessiert"}},
             {4,
              {"kiinnostava", "kiinnostunut", "melko kiinnostunut"},
              {"intresserad", "intressant"},
              {"interested", "very interested"},
              {"interessant", "interessiert"}},
             {5,
              {"erittäin kiinnostava", "erittäin kiinnostunut"},
              {"mycket intresserad", "mycket intressant"},
              {"extremely interested"},
              {"sehr interessant", "sehr interessiert"}}}};
}

} // namespace kooste::importing
