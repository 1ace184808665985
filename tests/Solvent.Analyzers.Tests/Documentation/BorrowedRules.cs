namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>
/// The rules of others that the modes switch on. CA5394, insecure randomness, is none of them: it warns of <c>new Random(1)</c>, which is what results that
/// can be repeated need.
/// </summary>
internal static class BorrowedRules
{
    private const string Sdk = ".NET SDK";

    public static IReadOnlyList<BorrowedRule> All { get; } =
    [
        new("CA1031", Sdk, "An exception of any kind is swallowed", IsReliable: true),
        new("CA1849", Sdk, "An asynchronous method blocks", IsReliable: true),
        new("CA2000", Sdk, "Something disposable is not disposed", IsReliable: false),
        new("IDE0059", Sdk, "A value is computed and never used", IsReliable: false),
        new("MA0026", "Meziantou.Analyzer", "A TODO is left", IsReliable: false),
        new("MA0042", "Meziantou.Analyzer", "An asynchronous method blocks", IsReliable: true),
        new("RCS1075", "Roslynator.Analyzers", "An exception of any kind is swallowed", IsReliable: true),
        new("VSTHRD002", "Microsoft.VisualStudio.Threading.Analyzers", "Code waits for a task and may lock up", IsReliable: true),
    ];
}
