using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Promotion.Reading;

namespace Solvent.Promotion.Writing.Files;

/// <summary>Writes the entry of the console.</summary>
internal static class ProgramWriter
{
    public static GeneratedFile Write(ProjectShape shape, bool isAsync)
    {
        var options = Options(shape).ToList();
        var text = new StringBuilder();
        text.Append("using System.CommandLine;\nusing Microsoft.Extensions.Logging;\n");
        if (shape.UsesSolvent) text.Append("using Solvent;\n");
        text.Append(CultureInfo.InvariantCulture, $"using {shape.Plan.Namespace};\n\nvar defaults = new {shape.Flow.Generated.Options}();\n");
        foreach (var option in options) text.Append(CultureInfo.InvariantCulture, $"var {option.Variable} = new Option<{option.Type}>(\"{option.Name}\") {{ Description = {Literal(option.Description)}, DefaultValueFactory = _ => defaults.{option.Property}{(option.Type.EndsWith("[]", StringComparison.Ordinal) ? ", AllowMultipleArgumentsPerToken = true" : "")} }};\n");
        text.Append(CultureInfo.InvariantCulture, $"\nvar command = new RootCommand({Literal($"Runs the pipeline of {shape.Plan.Name}, made from {shape.NotebookName}.")})\n{{\n");
        foreach (var option in options) text.Append("    ").Append(option.Variable).Append(",\n");
        text.Append("};\n\ncommand.SetAction(async (arguments, cancellationToken) =>\n{\n");
        text.Append(CultureInfo.InvariantCulture, $"    var options = new {shape.Flow.Generated.Options}\n    {{\n");
        foreach (var option in options) text.Append(CultureInfo.InvariantCulture, $"        {option.Property} = arguments.GetRequiredValue({option.Variable}),\n");
        text.Append("    };\n    if (options.Validate() is { Count: > 0 } problems)\n    {\n        foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);\n        return 2;\n    }\n\n");
        text.Append("    using var loggers = LoggerFactory.Create(builder => builder.AddSimpleConsole(console => console.SingleLine = true));\n");
        text.Append(CultureInfo.InvariantCulture, $"    var logger = loggers.CreateLogger<{shape.Flow.Generated.Pipeline}>();\n    try\n    {{\n{Run(shape, isAsync)}        return 0;\n    }}\n");
        text.Append("    catch (OperationCanceledException)\n    {\n        logger.LogWarning(\"The pipeline was stopped.\");\n        return 130;\n    }\n");
        if (shape.UsesSolvent) text.Append("    catch (SolventException exception)\n    {\n        logger.LogError(\"{Message} {Hint}\", exception.Message, exception.Hint);\n        return 1;\n    }\n");
        text.Append("    catch (IOException exception)\n    {\n        logger.LogError(\"{Message} Name the folders with --data-folder and --output-folder.\", exception.Message);\n        return 1;\n    }\n");
        text.Append("});\n\nreturn await command.Parse(args).InvokeAsync();\n");
        return new GeneratedFile(shape.InProject("Program.cs"), text.ToString());
    }

    private static string Run(ProjectShape shape, bool isAsync)
    {
        var text = new StringBuilder();
        if (shape.HasData) text.Append(CultureInfo.InvariantCulture, $"        var data = await {shape.Flow.Generated.Data}.FromStoreAsync(cancellationToken: cancellationToken);\n");
        var pipeline = $"new {shape.Flow.Generated.Pipeline}(options, {(shape.HasData ? "data, " : "")}logger)";
        var call = isAsync ? $"await {pipeline}.ExecuteAsync(cancellationToken)" : shape.HasData ? $"{pipeline}.Execute(cancellationToken)" : $"await Task.Run(() => {pipeline}.Execute(cancellationToken), cancellationToken)";
        if (shape.Flow.Results.Count == 0) return text.Append(CultureInfo.InvariantCulture, $"        {call};\n").ToString();
        text.Append(CultureInfo.InvariantCulture, $"        var result = {call};\n");
        return text.Append("        foreach (var (name, value) in result.ToNumbers()) logger.LogInformation(\"{Metric} = {Value}\", name, value);\n").ToString();
    }

    private static IEnumerable<ConsoleOption> Options(ProjectShape shape)
    {
        var taken = new HashSet<string>(["args", "command", "defaults", "dataFolder", "outputFolder", "options", "problem", "problems", "loggers", "logger", "data", "result", "arguments", "cancellationToken", "name", "value", "exception", "builder", "console"], StringComparer.Ordinal);
        foreach (var parameter in shape.Plan.Parameters)
        {
            var variable = Identifiers.Unique(char.ToLowerInvariant(parameter.Property[0]) + parameter.Property[1..], taken);
            yield return new ConsoleOption(Identifiers.Escaped(variable), parameter.Property, parameter.Type, "--" + Kebab(parameter.Property), OptionsWriter.Sentence(parameter));
        }

        yield return new ConsoleOption("dataFolder", "DataFolder", "string", "--data-folder", "The folder that paths of data start from.");
        yield return new ConsoleOption("outputFolder", "OutputFolder", "string", "--output-folder", "The folder that paths of what is written start from.");
    }

    /// <summary>The option of a property: <c>learning-rate</c> for <c>LearningRate</c>.</summary>
    public static string Kebab(string property)
        => string.Concat(property.Select((character, index) => char.IsUpper(character) ? (index > 0 && !char.IsUpper(property[index - 1]) ? "-" : "") + char.ToLowerInvariant(character) : character.ToString()));

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
