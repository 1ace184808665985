using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Serving;
using Solvent.Promotion.Writing.Compiling;
using Solvent.Promotion.Writing.Files;
using Solvent.Promotion.Writing.Tests;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the files of a project.</summary>
internal static class ProjectWriter
{
    private static readonly string[] Imported = ["System.Collections", "System.Text"];

    public static IReadOnlyList<GeneratedFile> Write(NotebookFlow flow, PromotionOptions options, ServedModel? served)
    {
        var shape = new ProjectShape(flow, options, served);
        var usings = Usings(flow);
        var sources = new List<SourceFile>();
        sources.AddRange(new PipelineWriter(flow, shape).Write(usings));
        sources.Add(OptionsWriter.Write(shape));
        SourceFile?[] more = [ResultWriter.Write(shape), DataWriter.Write(shape), ExpectationsWriter.Write(shape)];
        sources.AddRange(more.OfType<SourceFile>());
        sources.AddRange(new TypeWriter(flow, shape).Write(usings));
        var code = ProjectCompilation.Mend(sources, flow.Program.Compilation.References, flow.Plan.Notebook);
        var isAsync = flow.Plan.Steps.Any(step => step.IsAsync);
        return
        [
            .. BuildFiles.Write(shape),
            ReadmeWriter.Write(shape),
            .. code,
            ProgramWriter.Write(shape, isAsync),
            .. TestWriter.Write(shape, isAsync),
            .. served is null ? [] : ServiceWriter.Write(shape.Plan.Name, shape.Plan.Namespace, served),
        ];
    }

    /// <summary>All that a cell can use without naming its namespace.</summary>
    private static HashSet<string> Usings(NotebookFlow flow)
    {
        var usings = new HashSet<string>([.. Imported, .. flow.Program.Namespaces], StringComparer.Ordinal);
        foreach (var directive in flow.Program.Root.Usings)
        {
            var name = directive.NamespaceOrType.ToString();
            if (name == "NotebookMembers") continue;
            usings.Add(directive.Alias is { } alias ? $"{alias.Name} = {name}" : directive.StaticKeyword.ValueText.Length > 0 ? $"static {name}" : name);
        }

        if (flow.Members.Count > 0) usings.Add($"static {flow.Plan.Namespace}.{flow.Generated.Members}");
        foreach (var space in flow.Types.Select(type => type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString()).OfType<string>()) usings.Add(space);
        return usings;
    }
}
