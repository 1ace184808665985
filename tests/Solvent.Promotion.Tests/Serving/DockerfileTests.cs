using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Tests.Serving;

public sealed class DockerfileTests
{
    private static readonly ServedModel Model = new("late", new PinnedModel("late@v1", new string('a', 64)), PredictionTask.Binary, [new ServiceField("Hour", "Hour", "float") { Json = "hour" }]);

    [Fact]
    public void Every_instruction_is_one_that_Docker_knows()
    {
        string[] known = ["FROM", "WORKDIR", "COPY", "RUN", "ENV", "EXPOSE", "USER", "HEALTHCHECK", "ENTRYPOINT"];

        Assert.All(Instructions(Model), instruction => Assert.Contains(instruction.Name, known));
    }

    [Fact]
    public void The_image_is_built_in_a_stage_that_it_does_not_keep_and_runs_without_root()
    {
        var instructions = Instructions(Model);
        var last = instructions.FindLastIndex(instruction => instruction.Name == "FROM");

        Assert.Equal(["mcr.microsoft.com/dotnet/sdk:10.0 AS build", "mcr.microsoft.com/dotnet/aspnet:10.0"], instructions.Where(instruction => instruction.Name == "FROM").Select(instruction => instruction.Arguments));
        Assert.Contains(instructions[last..], instruction => instruction is ("COPY", "--from=build /app ./"));
        Assert.Equal(("USER", "$APP_UID"), instructions.Last(instruction => instruction.Name == "USER"));
        Assert.True(instructions.FindIndex(instruction => instruction.Name == "USER") < instructions.FindIndex(instruction => instruction.Name == "ENTRYPOINT"));
        Assert.StartsWith("--interval=30s", Assert.Single(instructions, instruction => instruction.Name == "HEALTHCHECK").Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_copied_is_in_the_project_and_not_ignored()
    {
        var files = ServiceWriter.Write("Trips", "Trips", Model).ToList();
        var ignored = files.Single(file => file.Path == ".dockerignore").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // These come from the project that the service is a part of.
        string[] others = ["global.json", "Directory.Build.props", "Directory.Packages.props"];

        var sources = Instructions(Model).Where(instruction => instruction.Name == "COPY" && !instruction.Arguments.StartsWith("--from", StringComparison.Ordinal)).SelectMany(instruction => instruction.Arguments.Split(' ')[..^1]);

        Assert.All(sources.Except(others), source => Assert.Contains(files, file => file.Path.StartsWith(source, StringComparison.Ordinal)));
        Assert.All(sources, source => Assert.DoesNotContain(source.TrimEnd('/'), ignored));
    }

    [Fact]
    public void Only_a_model_of_LightGBM_gets_its_library()
    {
        Assert.DoesNotContain("libgomp1", Text(Model), StringComparison.Ordinal);
        Assert.Contains("apt-get install --yes --no-install-recommends libgomp1", Text(Model with { Packages = ["Microsoft.ML", "Microsoft.ML.LightGbm"] }), StringComparison.Ordinal);
    }

    private static string Text(ServedModel model) => ServiceWriter.Write("Trips", "Trips", model).Single(file => file.Path == "Dockerfile").Text;

    private static List<(string Name, string Arguments)> Instructions(ServedModel model) =>
    [
        .. Text(model).Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(' ', 2)).Select(words => (words[0], words[1])),
    ];
}
