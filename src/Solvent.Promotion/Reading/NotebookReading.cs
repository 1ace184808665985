using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.References;
using Solvent.Notebooks;
using Solvent.Promotion.Reading.Data;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Magics;
using Solvent.Promotion.Reading.Program;
using Solvent.Promotion.Reading.Steps;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Reading;

/// <summary>Reads a notebook into a plan and the code that it speaks of.</summary>
internal static class NotebookReading
{
    public static NotebookFlow Read(NotebookDocument notebook, PromotionOptions options)
    {
        RequireCode(notebook);
        var magics = MagicReading.Read(notebook);
        var folder = PackageFolder.Open(options.PackagesFolder);
        var program = Compile(magics.Notebook, notebook, folder, out var projection);
        var effects = new FunctionEffects(program.Model);
        var statements = FlowReading.Statements(program, magics.Notebook, effects);
        var parameters = new OptionReading(program, notebook, statements);
        var slice = RequireKept(FlowSlice.Of(statements, program.Model, magics.Acts, parameters.Symbols), notebook);
        var code = new KeptCode(program, effects, slice.Kept, ModelReading.RowTypes(program));
        var variables = new VariableKinds(code, effects, parameters.Options);
        var results = Results(slice, variables);
        var steps = StepReading.Divide(slice.Kept, Sections.Of(notebook), variables.IsLocal, results);
        var functions = code.Functions.Select(function => function with { Captured = [.. effects.Captured(function.Symbol).Where(variables.IsLocal)] }).ToList();
        var naming = ProjectNaming.Name(ProjectName.Of(notebook, options.Name), program, code, steps, functions, projection);
        var store = new ProjectStore(notebook, options);
        var runs = options.Runs ?? store.Runs(notebook);
        var paths = new FilePaths(program.Model, code.Nodes);
        var files = FileReading.Read(program, paths, store, code.Nodes);
        var versions = new DatasetReading(program, store);
        var (datasets, fileVersions) = DataReading.Join(versions.Read(code.Nodes, runs), files, store);
        var expectations = ExpectationReading.Join(magics.Expectations, ref datasets, files, store);
        var packages = PackageReading.Read(projection, folder, code, program);
        var plan = new PromotionPlan(naming.ProjectName)
        {
            Namespace = naming.Namespace,
            Notebook = notebook.Path,
            Packages = packages,
            Parameters = parameters.Planned,
            Datasets = datasets,
            ReadsDatasets = versions.ReadsVersions || datasets.Count > 0,
            Files = [.. files.Where(file => !fileVersions.ContainsKey(file.Path))],
            Expectations = expectations,
            GoldenRuns = [.. runs.Select(GoldenRunReading.Of)],
            Models = ModelReading.Read(program, results, naming.Names),
            Steps = [.. naming.Steps.Select(step => Planned(step, naming.Names))],
            Types = [.. code.Types.Select(type => new PlannedType(KeptCode.NameOf(type, program, naming.Names), program.PlaceOf(type).Cell + 1))],
            Functions = [.. functions.Select(function => new PlannedFunction(naming.Names.Of(function.Symbol), function.Cell + 1) { Captured = Values(function.Captured, naming.Names) })],
            LeftOut = [.. magics.LeftOut.Concat(slice.LeftOut).Concat(code.LeftOut).OrderBy(left => left.Cell).ThenBy(left => left.Line)],
        };
        return new NotebookFlow(plan, program)
        {
            Effects = effects,
            Steps = naming.Steps,
            Functions = functions,
            Types = code.Types,
            Members = code.Members,
            Options = parameters.Options,
            Starts = parameters.Starts,
            Constants = variables.Constants,
            Fields = variables.Fields,
            Results = results,
            Files = paths,
            FileVersions = fileVersions,
            Pins = PackageReading.Pins(packages, folder),
            Versions = store.Found,
            Samples = SampleData.Read(plan, store),
            Names = naming.Names,
            Generated = naming.Generated,
        };
    }

    private static void RequireCode(NotebookDocument notebook)
    {
        notebook.RequireSupportedLanguages();
        if (notebook.Cells.Any(cell => cell.Kind == CellKind.Code && cell.Language == MagicReading.CSharp && !string.IsNullOrWhiteSpace(cell.Source))) return;
        throw new SolventException("notebook-empty", $"{(notebook.Path is null ? "The notebook" : $"'{notebook.Path}'")} has no C# cell, so that there is nothing to promote.")
        {
            File = notebook.Path,
            Hint = "Promote a notebook whose cells train, evaluate or write something.",
        };
    }

    /// <summary>The metrics and models that the pipeline returns.</summary>
    private static List<ILocalSymbol> Results(FlowSlice slice, VariableKinds variables) =>
    [
        .. slice.Kept.SelectMany(statement => statement.Effects.Declares).OfType<ILocalSymbol>()
            .Where(variable => variables.IsLocal(variable) && IsTopLevel(variable) && (ResultTypes.IsMetrics(variable.Type) || ResultTypes.IsModel(variable.Type))),
    ];

    private static FlowSlice RequireKept(FlowSlice slice, NotebookDocument notebook)
    {
        if (slice.Kept.Count > 0) return slice;
        throw new SolventException("nothing-to-promote", $"{(notebook.Path is null ? "The notebook" : $"'{notebook.Path}'")} only shows values, so that no code of it belongs into a project.")
        {
            File = notebook.Path,
            Hint = "Promote a notebook whose cells compute, train, evaluate or write something.",
        };
    }

    private static NotebookProgram Compile(NotebookDocument prepared, NotebookDocument notebook, PackageFolder folder, out NotebookProjection projection)
    {
        projection = NotebookProjection.Create(prepared);
        ProgramErrors.RequireParsed(projection, notebook);
        var references = ProgramReferences.For(notebook, projection, folder);
        var program = NotebookProgram.Compile(projection, references);
        ProgramErrors.RequireCompiled(program, notebook);
        // A result that a cell only shows gets a variable, and the program is compiled again with it.
        if (!ShownResults.Name(program, prepared)) return program;
        projection = NotebookProjection.Create(prepared);
        return NotebookProgram.Compile(projection, references);
    }

    /// <summary>Whether a variable lives as long as its cell, and not only in a loop or block of it.</summary>
    private static bool IsTopLevel(ILocalSymbol variable)
        => variable.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<BlockSyntax>() is { Parent: MethodDeclarationSyntax { Identifier.ValueText: "RunAsync" } }
            && variable.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax or ExpressionStatementSyntax;

    private static PlannedStep Planned(StepFlow step, NameTable names) => new(step.Name, step.Title, step.Cells)
    {
        Inputs = Values(step.Inputs, names),
        Outputs = Values(step.Outputs, names),
        IsAsync = step.Statements.Any(statement => Awaiting.Is(statement.Syntax)),
    };

    private static IReadOnlyList<PlannedValue> Values(IEnumerable<ILocalSymbol> variables, NameTable names)
    {
        var types = new TypeNames(names);
        return [.. variables.Select(variable => new PlannedValue(names.Of(variable), types.Of(variable.Type)))];
    }
}
