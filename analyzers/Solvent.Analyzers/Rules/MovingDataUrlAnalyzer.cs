using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Literals;
using Solvent.Analyzers.Locations;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV2006: data is downloaded from an address whose content moves on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MovingDataUrlAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.MovingDataUrl);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        if (operation.Type?.SpecialType != SpecialType.System_String || !ComposedText.IsWhole(operation)) return;
        var url = ComposedText.Of(operation);
        if (!url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || MovingUrl.Find(url) is not { } moving) return;
        if (operation is not ILiteralOperation && HasMovingPart(operation)) return;
        if (operation.SemanticModel is not { } model || TestCode.Contains(operation.Syntax)) return;

        var uses = TextUses.Of(operation.Syntax, model).ToList();
        var isRead = uses.Exists(DownloadUse.Is) || (!MovingUrl.IsSeldomData(url) && !DownloadUse.IsNever(uses));
        if (isRead) context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MovingDataUrl, operation.Syntax.GetLocation(), moving));
    }

    /// <summary>Whether a variable in the text is such an address by itself; it is reported where it gets its value.</summary>
    private static bool HasMovingPart(IOperation operation) => operation.Descendants()
        .Any(part => part is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation && MovingUrl.Find(ComposedText.Of(part)) is not null);
}
