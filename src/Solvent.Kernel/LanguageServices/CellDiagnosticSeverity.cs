namespace Solvent.Kernel.LanguageServices;

/// <summary>How bad a <see cref="CellDiagnostic"/> is.</summary>
public enum CellDiagnosticSeverity
{
    /// <summary>Something to know.</summary>
    Information,

    /// <summary>The cell runs, but perhaps not as meant.</summary>
    Warning,

    /// <summary>The cell does not run.</summary>
    Error,
}
