using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Data;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;
using Solvent.Promotion.Reading.Steps;

namespace Solvent.Promotion.Reading;

/// <summary>A plan with the code that it speaks of.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Program">The compiled notebook.</param>
internal sealed record NotebookFlow(PromotionPlan Plan, NotebookProgram Program)
{
    public required FunctionEffects Effects { get; init; }

    public required IReadOnlyList<StepFlow> Steps { get; init; }

    public required IReadOnlyList<FunctionFlow> Functions { get; init; }

    /// <summary>The types that are kept, as their declarations.</summary>
    public required IReadOnlyList<MemberDeclarationSyntax> Types { get; init; }

    /// <summary>The static members that are kept, such as extension methods.</summary>
    public required IReadOnlyList<MemberDeclarationSyntax> Members { get; init; }

    /// <summary>The options that stand for variables.</summary>
    public required IReadOnlyDictionary<ISymbol, PlannedParameter> Options { get; init; }

    /// <summary>Parameters whose variables the notebook assigns again: options that variables start with.</summary>
    public required IReadOnlyDictionary<ISymbol, PlannedParameter> Starts { get; init; }

    /// <summary>Constants, which are members of the pipeline.</summary>
    public required IReadOnlyList<ILocalSymbol> Constants { get; init; }

    /// <summary>Variables that functions assign, which are fields of the pipeline.</summary>
    public required IReadOnlyList<ILocalSymbol> Fields { get; init; }

    /// <summary>Variables whose values the pipeline returns.</summary>
    public required IReadOnlyList<ILocalSymbol> Results { get; init; }

    /// <summary>The files that the code reads and writes.</summary>
    public required FilePaths Files { get; init; }

    /// <summary>Files that have the bytes of a dataset version, each with the reference of that.</summary>
    public required IReadOnlyDictionary<string, string> FileVersions { get; init; }

    /// <summary>Packages behind those of the plan that need a version of their own.</summary>
    public required IReadOnlyList<PlannedPackage> Pins { get; init; }

    /// <summary>The versions that have the bytes of files beside the notebook: by path, each by its hash.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>Some rows of all data that is read.</summary>
    public required SampleData Samples { get; init; }

    /// <summary>What the names of the project are.</summary>
    public required NameTable Names { get; init; }

    /// <summary>What the types of the project that no cell declares are called.</summary>
    public required ProjectTypes Generated { get; init; }
}
