using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Packages;
using Solvent.Analyzers.Torch;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV6002: <c>module.forward(x)</c> outside of the modules themselves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForwardInsteadOfCallAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The first version of TorchSharp with <c>call</c>.</summary>
    private static readonly Version FirstWithCall = new(0, 99, 3);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.ForwardInsteadOfCall);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!TorchCode.IsUsedIn(start.Compilation, start.CancellationToken)) return;
            start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (TorchCode.Name(call) != "forward" || call.Expression is not MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access) return;
        if (!TorchCode.IsTorch(call, context.SemanticModel, context.CancellationToken) || IsInModule(context)) return;
        if (context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type is { TypeKind: not TypeKind.Error } type && (!TorchCode.IsModule(type) || !HasCall(type))) return;
        if (IsTooOld(call.SyntaxTree.GetRoot(context.CancellationToken))) return;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.ForwardInsteadOfCall, access.Name.GetLocation()));
    }

    /// <summary>A module may run its parts as it likes.</summary>
    private static bool IsInModule(SyntaxNodeAnalysisContext context)
        => context.Node.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => TorchCode.IsModule(context.SemanticModel.GetDeclaredSymbol(type, context.CancellationToken)));

    private static bool HasCall(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || !current.GetMembers("call").IsEmpty) return true;
        }

        return false;
    }

    private static bool IsTooOld(SyntaxNode root)
        => PackageDirective.FindIn(root).Any(package =>
            package.Name.StartsWith("TorchSharp", StringComparison.OrdinalIgnoreCase) && Version.TryParse(package.Version?.Split('-')[0], out var version) && version < FirstWithCall);
}
