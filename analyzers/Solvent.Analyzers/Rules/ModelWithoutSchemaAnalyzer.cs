using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet;
using Solvent.Analyzers.MLNet.Models;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3004: <c>Model.Save(model, null, path)</c>. A pipeline around a network that was trained elsewhere has no training data and is left alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelWithoutSchemaAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the expression of the training data, when it can be named where the model is saved.</summary>
    public const string TrainingData = nameof(TrainingData);

    private const string SchemaParameter = "inputSchema";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.ModelWithoutSchema);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (EstimatorTypes.Find(start.Compilation) is null) return;
            TypeBodies.Analyze(start, Saves, Analyze);
        });
    }

    private static bool Saves(IInvocationOperation call)
        => call.TargetMethod is { Name: "Save", ContainingType.Name: "ModelOperationsCatalog" } && ModelReader.Argument(call, SchemaParameter) is not null;

    private static void Analyze(SymbolAnalysisContext context, TypeBodies bodies)
    {
        var models = new ModelReader(bodies.Flow);
        foreach (var call in bodies.Calls.Where(Saves))
        {
            var argument = call.Arguments.First(candidate => candidate.Parameter?.Name == SchemaParameter);
            var origins = bodies.Flow.Origins(argument.Value);
            if (origins.Count == 0 || !origins.All(IsNull)) continue;
            if (ModelReader.Argument(call, "model") is not { } model || IsTrainedElsewhere(models.OfModel(model), context.Symbol)) continue;

            var properties = ImmutableDictionary<string, string?>.Empty;
            var isWrittenHere = argument.Value.Syntax is LiteralExpressionSyntax or DefaultExpressionSyntax or PostfixUnaryExpressionSyntax;
            if (isWrittenHere && Data(models, model, call) is { } data) properties = properties.Add(TrainingData, data);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.ModelWithoutSchema, argument.Value.Syntax.GetLocation(), properties));
        }
    }

    private static bool IsNull(IOperation value) => value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null };

    /// <summary>The packages of such networks are large and often not there, so what the type names is enough.</summary>
    private static bool IsTrainedElsewhere(ColumnHistory model, ISymbol type)
        => !model.Steps.Exists(step => step.IsTrainer || step.PredictsLabel)
            && type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantTokens().Any(token => token.ValueText is "ApplyOnnxModel" or "ScoreTensorFlowModel"));

    /// <summary>The data that the only fit was given, if it is a name, or a member of one, which means the same where the model is saved.</summary>
    private static string? Data(ModelReader models, IOperation model, IInvocationOperation save)
    {
        if (models.Fits(model).ToList() is not [{ Arguments: [{ Value: var data }, ..] } fit]) return null;
        while (data is IConversionOperation conversion) data = conversion.Operand;
        var root = data;
        while (root is IMemberReferenceOperation { Instance: { } instance } and not { Instance: IInstanceReferenceOperation }) root = instance;
        var isKnown = root switch
        {
            ILocalReferenceOperation { Local: var local } => IsInScope(local, save.Syntax),
            IParameterReferenceOperation { Parameter: var parameter } => IsInScope(parameter, save.Syntax),
            IMemberReferenceOperation { Member: var member } => IsInType(member, save.Syntax),
            _ => false,
        };
        return isKnown ? data.Syntax.ToString() : null;

        // A view that is made after its name is used for something else is not looked for.
        bool IsInType(ISymbol member, SyntaxNode place)
            => member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && type.Span.Contains(place.Span) && type.Span.Contains(fit.Syntax.Span));
    }

    private static bool IsInScope(ISymbol variable, SyntaxNode place)
    {
        foreach (var reference in variable.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            if (declaration.SyntaxTree != place.SyntaxTree || declaration.SpanStart > place.SpanStart) continue;
            var scope = declaration.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax);
            if (scope is not null && scope.Span.Contains(place.Span)) return true;
        }

        return false;
    }
}
