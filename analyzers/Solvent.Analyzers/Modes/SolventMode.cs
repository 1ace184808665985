namespace Solvent.Analyzers.Modes;

/// <summary>How strict the rules are, as <c>&lt;SolventMode&gt;</c> of a project says it.</summary>
public enum SolventMode
{
    /// <summary>Findings are warnings; the default.</summary>
    Recommended,

    /// <summary>Findings stop the build, and the rules that only matter in production code are on.</summary>
    Promotion,
}
