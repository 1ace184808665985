using Microsoft.CodeAnalysis;
using Solvent.Analyzers.Modes;

namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>A rule of another package that the modes switch on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Package">Who has it.</param>
/// <param name="Finds">What it finds.</param>
/// <param name="IsReliable">Whether it is a warning in promotion mode; one that is wrong too often stays a suggestion.</param>
internal sealed record BorrowedRule(string Id, string Package, string Finds, bool IsReliable)
{
    /// <summary>Never an error: it is not ours to stop a build by it.</summary>
    public ReportDiagnostic In(SolventMode mode) => IsReliable && mode == SolventMode.Promotion ? ReportDiagnostic.Warn : ReportDiagnostic.Info;
}
