// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noticerules.h"

namespace greffe {

namespace {

// A right is only read where the text speaks of rights or of what the person may do.
#define GREFFE_RIGHTS                                                                                                  \
    "\\b(droits?|rights?|entitled|pouvez|pouvoir|possibilite|demander|demandez|exercer|libre de|may|can|request|ask|"  \
    "choose|at any time|a tout moment|sur simple demande)\\b"
#define GREFFE_AUTHORITY                                                                                               \
    "(cnil|commission nationale de l'informatique|supervisory authorit|autorites? de controle|"                        \
    "data protection authorit|autorite de protection des donnees)"
#define GREFFE_REFUSAL                                                                                                 \
    "(\\bden(y|ied|ial)|\\brefus|\\breject|\\bdeclin|\\brejet|not satisfied|dissatisf|unsatisf|pas satisf|insatisf|"   \
    "sans reponse|absence de reponse|no answer|not (answer|respond|act)|ne (vous )?(repondons|donnons) pas|"           \
    "ne pas (donner suite|repondre)|pas respectes?|not respected|infring|(defavorable|negative))"
#define GREFFE_COURT                                                                                                   \
    "(\\bcourts?\\b|judicial|judge|\\bjuges?\\b|tribuna|juridiction|legal (remed|proceeding|action)|en justice)"
#define GREFFE_NON_EEA                                                                                                 \
    "((outside|hors|en dehors)( of)?( de| du)? ?(the |l')?(e\\.?u\\.?\\b|european|europe\\b|union "                    \
    "europeenne|u\\.?e\\.?\\b|"                                                                                        \
    "eee\\b|eea\\b|espace economique)|third countr|pays tiers|etats-unis|united states|\\busa\\b)"
#define GREFFE_COOKIES "(cookie|traceur|\\btrackers?\\b)"

constexpr NoticeRule Rules[] = {
    // legal bases
    {"basis", "consent", "\\bconsent(s|ement|ements)?\\b|(avec|par|de|sur) votre accord|vous avez accepte de recevoir",
        "(by|en) (using|utilisant|naviguant|browsing)"},
    {"basis", "contract",
        "(perform|execut|conclu|honor|rempli|fulfil|sign).{0,60}(contra(c)?t|commande|your order)|contractual "
        "obligation|"
        "obligations? contractuelle|(legal basis|base legale|base "
        "juridique|fondement|fonde).{0,40}contra(c)?t|pre-?contractu|"
        "\\b(du|le|un|the|a|our|notre) contra(c)?t\\b|contra(c)?t (entre nous|with you|que vous)",
        "standard contractual|clauses contractuelles|sous-traitan|processors?\\b|article 28"},
    {"basis", "legal_obligation",
        "legal (or contractual )?(obligation|requirement|dut)|statutory|obligations? .{0,30}\\blaw\\b|"
        "(required|obliged|bound|imposed).{0,30} (by|under) (the )?(applicable )?laws?\\b|comply with "
        ".{0,20}(law|legal)|"
        "(obligation|exigence|contrainte)s? .{0,20}(legale|reglementaire|comptable|fiscale)|"
        "(loi|code|reglementation|textes?) "
        ".{0,25}\\b(impose|oblige|exige|prescri)|(impose|exige|prescri|tenus?).{0,25}par la loi"},
    {"basis", "vital_interests", "vital interest|interets? vita"},
    {"basis", "public_task",
        "in the public interest|public task|official authority|missions? d'interet public|service public"},
    {"basis", "legitimate_interests", "legitimate interest|interets? legitime"},
    {"interest", "named",
        "(legitimate interests?|interets? legitimes?)( [a-z]+){0,2} ?(:|\\(| in | being | is | are | namely| such as| "
        "to | est | sont | a |"
        " de | d'| qui | consist| tel)|c'est notre interet|(we|nous) (have|avons) (an interest|interet|un interet)",
        "the following purposes|finalites suivantes"},

    // rights
    {"right", "access",
        "rights? (of|to) access|\\bdroits? d'acces|droits?\\b.{0,150}\\bd'acces\\b|acceder a|acces a "
        "(vos|ses|leurs|ces|toutes)|"
        "access (to )?(your|their|the) (personal )?(data|information)|cop(y|ie) of (your|the|their)|"
        "copie (de|des|complete)|(consulter|connaitre|savoir (quelles|ce que)|obtenir "
        "communication).{0,50}(donnees|informations|"
        "detenons|savons)|^(the |l'|d'|un )?acces\\b|^access\\b",
        "(deny|denied|cookies|(refus\\w*) votre demande)", GREFFE_RIGHTS},
    {"right", "rectification",
        "rectif|corrig|correct(ed|ion| (your|any|inaccurate|it|the|them))|(mettre|mise) a jour (de )?(vos|ses|leurs)|"
        "faire modifier|amend (your|the|inaccurate)",
        "", GREFFE_RIGHTS},
    {"right", "erasure",
        "erasure|\\berased?\\b|delet(e|ed|ion)|effac|supprim|suppression|forgotten|droit a l'oubli|cancellation|(faire "
        ")?disparaitre",
        GREFFE_COOKIES, GREFFE_RIGHTS},
    {"right", "restriction",
        "restrict|\\blimitation\\b|limiter (le|l'|leur|temporairement)|\\bgel(er|e)?\\b|mettre en pause|limit (the "
        "|our )?(processing|use)|"
        "freez|\\bsuspend",
        GREFFE_COOKIES "|limitation (de|of) (responsab|liabil|conserv|storage)", GREFFE_RIGHTS},
    {"right", "portability",
        "portab|machine.readable|lisible par (une |un )?(machine|ordinateur)|format "
        "(structure|ouvert|informatique|couramment|reutilisable)|"
        "structured.{0,30}format|(recuper|recev|emport|transf|transm).{0,80}(autre "
        "(prestataire|organisme|responsable|fournisseur|service)|"
        "format )|(receive|transfer|move).{0,60}another (provider|controller|company|service)",
        "", GREFFE_RIGHTS},
    {"right", "objection",
        "\\bobject(ion)?s?\\b|\\boppose\\b|opposition|\\bopposer\\b|vous y opposer|ne plus (utiliser|traiter)", "",
        GREFFE_RIGHTS},
    {"right", "objection_marketing",
        "(\\bobject|\\boppos|unsubscrib|opt.out|desabonn|desinscri|ne plus recevoir|stop "
        "receiving).{0,160}(marketing|prospection|"
        "commercia|publicit|promotion|newsletter|lettres? "
        "d'information|offres)|(marketing|prospection|commercia|promotion|newsletter|"
        "lettres? d'information|offres).{0,160}(\\bobject|\\boppos|unsubscrib|opt.out|desabonn|desinscri|ne plus)"},
    {"right", "automated",
        "(automated|automati(que|see?s?|sees|quement)|profil(ing|age)|\\balgorithm).{0,120}(decision|processing|"
        "traitement|right|droit)|"
        "decisions?.{0,80}(automated|automati|algorithm|machine|ordinateur|sans intervention humaine)",
        "cookie", GREFFE_RIGHTS},
    {"right", "withdraw_consent",
        "(withdraw|revok).{0,80}(consent|agreement)|consent.{0,80}(withdraw|revok)|(retir|revoqu|revenir "
        "sur|reprendre|retrait).{0,80}"
        "(consentement|accord\\b)|(consentement|accord\\b).{0,100}(retir|revoqu|revenir|retrait)"},
    {"right", "complaint",
        "(complain|reclamation|plainte|\\blodge|saisir|saisine|vous adresser|s'adresser|recours "
        "aupres|report).{0,140}" GREFFE_AUTHORITY "|" GREFFE_AUTHORITY
        ".{0,140}(complain|reclamation|plainte|peut etre saisie|saisi)"},
    {"right", "authority_help", GREFFE_AUTHORITY, "", GREFFE_RIGHTS},
    {"right", "post_mortem",
        "post.mortem|\\bdeces\\b|apres (la|votre|leur|sa) mort|your "
        "death|deceased|\\bdirectives?\\b.{0,60}(donnees|mort|sort)|\\bheritiers?\\b|"
        "\\bheirs?\\b",
        "directive (9|20)"},
    {"right", "rectification_with_erasure",
        "^(the |your |le |votre )?(right|droit)s? (of |to |de |d'|a la |a )?(la )?(rectif|correct)[^,;]{0,60}( - | – | "
        "— |:|\\bmeans?\\b|qui|"
        "c'est|which|vous).{0,160}(erasure|eras(e|ing)|delet|effac|suppr)"},
    {"right", "portability_between_processors",
        "(from )?(one |a )?processors? to (an)?other|to another processor|(d'un )?sous-traitants? (a|vers) (un "
        "|l')?autre|"
        "(a|vers) un autre sous-traitant"},
    {"refusal", "clause", GREFFE_REFUSAL, GREFFE_COOKIES "|browser|navigateur",
        "\\b(droits?|rights?|request|demande|exerc|complain|reclamation)"},

    // who and how to reach them
    {"identity", "controller",
        "(data )?controller|responsables? (du|de|des) traitement|\\bediteur\\b|exploite par|operated by"},
    {"identity", "registered_office",
        "registered (office|address)|siege social|dont le siege|domicilie|head office|our offices? (is|are) "},
    {"identity", "company_number", "\\b(siren|siret|rcs|r\\.c\\.s|company number|registered under)\\b"},
    {"dpo", "named",
        "data protection officer|delegue.{0,5} a la protection des donnees|\\bdpo\\b|\\bdpd\\b|data privacy officer"},
    {"authority", "cnil", "\\bcnil\\b|commission nationale de l'informatique"},
    {"authority", "any", GREFFE_AUTHORITY},
    {"authority", "old_address", "rue vivienne|\\b75083\\b|rue saint-guillaume"},

    // recipients and transfers
    {"recipients", "stated",
        "(shar|disclos|provid|communicat|transmi|partag|confi|transfer|accessible|acces|envo|pass).{0,120}(partner|"
        "service provider|"
        "processor|third "
        "part|subcontract|suppliers|prestataire|sous-traitan|partenaire|\\btiers\\b|heberg|fournisseur|services "
        "internes|"
        "administration|transporteur|equipes)|\\brecipients?\\b|destinataires?\\b|(processors?|sous-traitants?|"
        "prestataires?) (:|sont|are)",
        "pays tiers|third countr|portab|droit|right"},
    {"recipients", "denied",
        "((do not|don't|never|will not) |\\bne |n')(\\w+ "
        "){0,3}(share|sell|disclose|pass|communiqu|partage|transmett|transmise|cede|vend).{0,70}"
        "(third part|\\btiers\\b|anyone|quiconque|a personne)",
        "sauf|except|unless|without|sans votre"},
    {"transfer", "stated", GREFFE_NON_EEA "|international transfers?|transferts? (internationa|hors)",
        "privacy policy that"},
    {"transfer", "denied",
        "((not|never)|\\b(ne|n')).{0,60}(transf|leav|quitt|sort|envoy|sent).{0,80}" GREFFE_NON_EEA
        "|(aucun transfert|no transfers?)|(ne|n').{0,15}(quitt|sort).{0,60}(europe|france|\\bue\\b|\\beu\\b)|"
        "(never|not) leave "
        ".{0,40}(europe|france|\\beu\\b)|(remain|stay|restent|hosted|hebergees?|stockees?).{0,20}(exclusive|uniquement|"
        "only|solely|toujours).{0,20}(in|within|en|dans|au sein)"},
    {"guarantee", "adequacy",
        "adequacy|adequation|adequate level|data privacy framework|\\bdpf\\b|niveau de protection (adequat|suffisant)"},
    {"guarantee", "scc",
        "standard contractual|(clauses|contrats?) (contractuelles )?types?|model clauses|\\bscc\\b|\\bcct\\b"},
    {"guarantee", "bcr", "binding corporate|regles d'entreprise contraignantes|\\bbcr\\b"},
    {"guarantee", "other",
        "appropriate safeguards?|garanties appropriees|consentement explicite au transfert|derogation"},
    {"guarantee", "void", "privacy shield|bouclier de protection|safe harbou?r"},

    // sources, obligation, decisions
    {"sources", "public",
        "public(ly)? (available|information|accessible|source)|sources? publi|(donnees|informations) "
        "publi|accessibles? au public"},
    {"sources", "third_party",
        "(obtain|receiv|collect|from|aupres|proven|recu|transmis|obten|fourni).{0,60}(third "
        "part|partner|tiers\\b|partenaire|employeur|employer|"
        "other sources|autres sources)",
        "pays tiers|third countr|\\bshare|partageons"},
    {"sources", "observed",
        "automatic(ally)? (collect|stored|record)|stored automatically|collectees? "
        "automatiquement|activit.{0,30}(log|journal)"},
    {"provision", "stated",
        "mandator|obligatoire|facultati|optional|required fields|asterisk|asterisque|must (be )?provid|(do "
        "not|don't|not) provide|"
        "a defaut|sans (elles|ces)|without (them|it|these)|ne (nous )?(les )?fournissez pas|necessary (for|to) "
        ".{0,30}contract"},
    {"decision", "denied",
        "((do not|don't|no|never)|\\b(ne|n'|aucune)\\b).{0,80}(automated|automati).{0,40}(decision|profil)|(no|aucune) "
        "decision.{0,60}"
        "(automated|automati|algorithm)"},
    {"decision", "stated",
        "(we|nous) .{0,60}(automated|automati).{0,60}(decision|decid|scor)|(scor(e|ing)|decision automati|automated "
        "decision).{0,80}(logic|"
        "logique|based on|fonde|criter|calcul)|decision.{0,40}(est|sont|is|are) "
        "(prise|made|taken).{0,40}(automati|algorithm)",
        "\\b(no|not|never|ne|n'|aucune)\\b"},
    {"purposes", "open",
        "other purposes (that are )?not (mentioned|listed)|(d'autres|toute autre) finalites?.{0,40}(non|pas|ne "
        "(sont|figur))|"
        "any other purpose|toute autre fin\\b"},

    // consent, cookies, children
    {"consent", "by_use",
        "by "
        "(using|browsing|visiting|accessing|continuing|registering|navigating).{0,110}(agree|consent|accept)|(use|"
        "using|visit) .{0,30}"
        "(site|website|services?).{0,50}(constitut|impl|means|signif).{0,50}(consent|agree|accept)|en "
        "(utilisant|naviguant|poursuivant|"
        "continuant|visitant|accedant|consultant|vous inscrivant).{0,130}(acceptez|consentez|consentement|donnez votre "
        "accord)|"
        "(utilisation|navigation|poursuite|visite|inscription).{0,70}(vaut|vaudra|emporte|implique|signifie|entraine).{"
        "0,50}(accord|"
        "consentement|acceptation)"},
    {"cookies", "mentioned", GREFFE_COOKIES},
    {"cookies", "consent",
        "\\bconsent|consentement|accord\\b|\\bbandeau|\\bbanner|\\brefus(er|ez|al|e)?\\b|accept(er|ez|ance)?\\b|opt.in",
        "\\b(by|en) (using|browsing|continuing|poursuivant|naviguant|utilisant|continuant)", GREFFE_COOKIES},
    {"cookies", "browser_only", "browser|navigateur", "consent|accord|bandeau|banner", GREFFE_COOKIES},
    {"cookies", "no_personal_data",
        "(cookie|tracker)s?.{0,60}(do not|don't|does not|never|doesn't) "
        "(collect|store|contain|process|record|hold).{0,20}personal|(cookie|traceur)s?.{0,80}"
        "\\b(ne|n') "
        "?.{0,25}(collect|contien|enregistr|stock|trait|comport|recueill).{0,30}(aucun|pas|jamais).{0,30}person"},
    {"cookies", "only_us",
        "(only we|we alone|nobody (else )?but us|no one (else )?but us|nobody else|only "
        "us).{0,30}(access|read|see).{0,30}cookies|"
        "(nous seuls|seuls nous|nous sommes (les )?seuls?|sommes seuls|personne "
        "d'autre).{0,70}(cookie|traceur)|(cookie|traceur)s?.{0,80}"
        "(only by us|que par nous|uniquement par nous|par nous seuls)"},
    {"cookies", "others",
        "advertis|publicit|\\bad networks?|regies?\\b|targeting|ciblage|annonceur|third.party|\\btiers\\b|reseaux "
        "sociaux|social network",
        "", GREFFE_COOKIES},
    {"cookies", "measured", "analytic|analyti|audience|statisti|performance", "", GREFFE_COOKIES},
};

constexpr KnownVendor Vendors[] = {
    {"Google", "\\bgoogle\\b|\\byoutube\\b|doubleclick|recaptcha", "US"},
    {"Meta", "\\bfacebook\\b|\\binstagram\\b|\\bwhatsapp\\b|meta platforms|\\bmeta pixel", "US"},
    {"Microsoft", "\\bmicrosoft\\b|\\blinkedin\\b", "US"},
    {"Amazon", "amazon web services|\\baws\\b", "US"},
    {"X (Twitter)", "\\btwitter\\b", "US"},
    {"Pinterest", "\\bpinterest\\b", "US"},
    {"TikTok", "\\btiktok\\b", "CN"},
    {"Mailchimp", "\\bmailchimp\\b|\\bintuit\\b", "US"},
    {"Stripe", "\\bstripe\\b", "US"},
    {"PayPal", "\\bpaypal\\b", "US"},
    {"HubSpot", "\\bhubspot\\b", "US"},
    {"Salesforce", "\\bsalesforce\\b", "US"},
    {"Zendesk", "\\bzendesk\\b", "US"},
    {"Intercom", "\\bintercom\\b", "US"},
    {"Cloudflare", "\\bcloudflare\\b", "US"},
    {"Twilio", "\\btwilio\\b|\\bsendgrid\\b", "US"},
    {"Slack", "\\bslack\\b", "US"},
    {"Hotjar", "\\bhotjar\\b", "MT"},
    {"Criteo", "\\bcriteo\\b", "FR"},
    {"Brevo", "\\bbrevo\\b|\\bsendinblue\\b", "FR"},
    {"Mailjet", "\\bmailjet\\b", "FR"},
    {"OVHcloud", "\\bovh(cloud)?\\b", "FR"},
    {"Scaleway", "\\bscaleway\\b", "FR"},
    {"Matomo", "\\bmatomo\\b", "NZ"},
};

} // namespace

std::span<const NoticeRule> noticeRules() {
    return Rules;
}

std::span<const KnownVendor> knownVendors() {
    return Vendors;
}

} // namespace greffe
