namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The symbols of each class: the name of a command, and the character that it stands for.</summary>
internal static class TexSymbolTables
{
    public const string Letters = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
        varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
        phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ thetasym ϑ
        varGamma 𝛤 varDelta 𝛥 varTheta 𝛩 varLambda 𝛬 varXi 𝛯 varPi 𝛱 varSigma 𝛴 varUpsilon 𝛶 varPhi 𝛷 varPsi 𝛹
        varOmega 𝛺 ell ℓ imath 𝚤 jmath 𝚥 hbar ℏ hslash ℏ aleph ℵ beth ℶ gimel ℷ daleth ℸ wp ℘ Re ℜ Im ℑ
        """;

    public const string UprightLetters = """
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ
        infty ∞ infin ∞ emptyset ∅ empty ∅ varnothing ∅ partial ∂ nabla ∇ eth ð Finv Ⅎ Game ⅁ mho ℧ Bbbk 𝕜
        R ℝ N ℕ Z ℤ Q ℚ Complex ℂ cnums ℂ natnums ℕ reals ℝ Reals ℝ alef ℵ alefsym ℵ
        AA Å O Ø o ø L Ł l ł ss ß ae æ AE Æ oe œ OE Œ i ı j ȷ S § P ¶
        pounds £ mathsterling £ yen ¥ copyright © circledR ® circledS Ⓢ
        """;

    public const string Signs = """
        forall ∀ exists ∃ exist ∃ nexists ∄ top ⊤ bot ⊥ angle ∠ measuredangle ∡ sphericalangle ∢ surd √
        clubsuit ♣ clubs ♣ diamondsuit ♢ diamonds ♢ heartsuit ♡ hearts ♡ spadesuit ♠ spades ♠
        flat ♭ natural ♮ sharp ♯ checkmark ✓ maltese ✠ triangle △ triangledown ▽ blacktriangle ▲
        blacktriangledown ▼ square □ Box □ blacksquare ■ lozenge ◊ Diamond ◊ blacklozenge ⧫ bigstar ★
        diagdown ╲ diagup ╱ backprime ‵ prime ′ complement ∁ neg ¬ lnot ¬ degree ° qed □
        ldots … dots … dotsc … dotso … mathellipsis … vdots ⋮ ddots ⋱ cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯
        % % # # & & $ $ _ _ backslash \ lq ‘ rq ’ therefore ∴ because ∵
        """;

    public const string Binary = """
        pm ± plusmn ± mp ∓ times × div ÷ cdot ⋅ sdot ⋅ cdotp ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖
        otimes ⊗ oslash ⊘ odot ⊙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖
        smallsetminus ∖ wr ≀ diamond ⋄ bigtriangleup △ bigtriangledown ▽ triangleleft ◃ triangleright ▹
        bigcirc ◯ dagger † dag † ddagger ‡ ddag ‡ amalg ⨿ And & barwedge ⊼ veebar ⊻ curlywedge ⋏ curlyvee ⋎
        Cap ⋒ doublecap ⋒ Cup ⋓ doublecup ⋓ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ circledast ⊛ circledcirc ⊚
        circleddash ⊝ centerdot · divideontimes ⋇ dotplus ∔ doublebarwedge ⩞ intercal ⊺ leftthreetimes ⋋
        rightthreetimes ⋌ ltimes ⋉ rtimes ⋊ lhd ⊲ unlhd ⊴ rhd ⊳ unrhd ⊵ gtrdot ⋗ lessdot ⋖
        """;

    public const string Relations = """
        leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ lt < gt > ll ≪ gg ≫ lll ⋘ llless ⋘ ggg ⋙ gggtr ⋙ equiv ≡ sim ∼ simeq ≃
        approx ≈ approxeq ≊ cong ≅ propto ∝ varpropto ∝ asymp ≍ doteq ≐ doteqdot ≑ Doteq ≑ models ⊨ perp ⟂
        in ∈ isin ∈ notin ∉ ni ∋ owns ∋ notni ∌ subset ⊂ sub ⊂ supset ⊃ subseteq ⊆ sube ⊆ supseteq ⊇ supe ⊇
        nsubseteq ⊈ nsupseteq ⊉ subsetneq ⊊ supsetneq ⊋ varsubsetneq ⊊ varsupsetneq ⊋ subseteqq ⫅ supseteqq ⫆
        subsetneqq ⫋ supsetneqq ⫌ Subset ⋐ Supset ⋑ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒
        prec ≺ succ ≻ preceq ⪯ succeq ⪰ precsim ≾ succsim ≿ preccurlyeq ≼ succcurlyeq ≽ curlyeqprec ⋞
        curlyeqsucc ⋟ precapprox ⪷ succapprox ⪸ nprec ⊀ nsucc ⊁ npreceq ⋠ nsucceq ⋡ precnsim ⋨ succnsim ⋩
        precneqq ⪵ succneqq ⪶ precnapprox ⪹ succnapprox ⪺
        vdash ⊢ dashv ⊣ vDash ⊨ Vdash ⊩ Vvdash ⊪ nvdash ⊬ nvDash ⊭ nVdash ⊮ nVDash ⊯ bowtie ⋈ Join ⋈
        smile ⌣ frown ⌢ smallsmile ⌣ smallfrown ⌢ mid ∣ nmid ∤ shortmid ∣ nshortmid ∤ parallel ∥ nparallel ∦
        shortparallel ∥ nshortparallel ∦ between ≬ pitchfork ⋔ backepsilon ∍ backsim ∽ backsimeq ⋍
        leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ eqslantless ⪕ eqslantgtr ⪖ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆
        lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ lesseqqgtr ⪋ gtreqqless ⪌ nless ≮ ngtr ≯ nleq ≰ ngeq ≱
        nleqslant ≰ ngeqslant ≱ nleqq ≰ ngeqq ≱ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ lvertneqq ≨ gvertneqq ≩ lnsim ⋦
        gnsim ⋧ lnapprox ⪉ gnapprox ⪊ nsim ≁ ncong ≆ eqcirc ≖ circeq ≗ triangleq ≜ bumpeq ≏ Bumpeq ≎ thicksim ∼
        thickapprox ≈ risingdotseq ≓ fallingdotseq ≒ eqsim ≂ vartriangle △ vartriangleleft ⊲ vartriangleright ⊳
        trianglelefteq ⊴ trianglerighteq ⊵ ntriangleleft ⋪ ntriangleright ⋫ ntrianglelefteq ⋬ ntrianglerighteq ⋭
        blacktriangleleft ◀ blacktriangleright ▶ coloneqq ≔ coloneq ≔ eqqcolon ≕ vcentcolon ∶ colon : ratio ∶
        dblcolon ∷ Coloneqq ⩴ origof ⊶ imageof ⊷ multimap ⊸
        """;

    public const string Arrows = """
        to → rightarrow → rarr → leftarrow ← gets ← larr ← leftrightarrow ↔ lrarr ↔ harr ↔ Rightarrow ⇒ rArr ⇒
        Leftarrow ⇐ lArr ⇐ Leftrightarrow ⇔ lrArr ⇔ hArr ⇔ iff ⟺ implies ⟹ impliedby ⟸ longrightarrow ⟶
        longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦
        longmapsto ⟼ uparrow ↑ uarr ↑ downarrow ↓ darr ↓ updownarrow ↕ varr ↕ Uparrow ⇑ uArr ⇑ Downarrow ⇓ dArr ⇓
        Updownarrow ⇕ vArr ⇕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩
        rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌
        leftrightharpoons ⇋ upharpoonleft ↿ upharpoonright ↾ restriction ↾ downharpoonleft ⇃ downharpoonright ⇂
        leadsto ⇝ rightsquigarrow ⇝ leftrightsquigarrow ↭ dashrightarrow ⇢ dashleftarrow ⇠ nrightarrow ↛
        nleftarrow ↚ nleftrightarrow ↮ nRightarrow ⇏ nLeftarrow ⇍ nLeftrightarrow ⇎ twoheadrightarrow ↠
        twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ looparrowright ↬ looparrowleft ↫ curvearrowright ↷
        curvearrowleft ↶ circlearrowright ↻ circlearrowleft ↺ Lsh ↰ Rsh ↱ upuparrows ⇈ downdownarrows ⇊
        rightrightarrows ⇉ leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆ Rrightarrow ⇛ Lleftarrow ⇚
        """;

    public const string Opening = """
        langle ⟨ lang ⟨ lbrace { { { lbrack [ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lgroup ⟮ lmoustache ⎰ llbracket ⟦
        ulcorner ⌜ llcorner ⌞ lparen ( lBrace ⦃
        """;

    public const string Closing = """
        rangle ⟩ rang ⟩ rbrace } } } rbrack ] rfloor ⌋ rceil ⌉ rvert | rVert ‖ rgroup ⟯ rmoustache ⎱ rrbracket ⟧
        urcorner ⌝ lrcorner ⌟ rparen ) rBrace ⦄
        """;

    public const string Bars = "Vert ‖ | ‖ vert |";

    public const string Punctuation = "ldotp .";

    public const string Sums = """
        sum ∑ prod ∏ coprod ∐ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄
        bigsqcup ⨆
        """;

    public const string Integrals = "int ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ intop ∫ smallint ∫";

    public const string Functions = """
        sin cos tan cot sec csc arcsin arccos arctan arctg arcctg sinh cosh tanh coth sech csch ctg tg cth sh ch th
        cosec cotg exp log ln lg arg deg dim hom ker
        """;

    /// <summary>Functions whose subscripts stand below them; '_' is a thin space.</summary>
    public const string Limits = """
        lim lim limsup lim_sup liminf lim_inf max max min min sup sup inf inf det det gcd gcd Pr Pr
        injlim inj_lim projlim proj_lim argmax arg_max argmin arg_min plim plim
        """;
}
