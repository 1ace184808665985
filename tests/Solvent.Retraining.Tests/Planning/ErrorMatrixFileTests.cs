namespace Solvent.Retraining.Tests.Planning;

public sealed class ErrorMatrixFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-retraining-").FullName;

    [Fact]
    public void A_csv_has_a_row_a_model_and_a_value_a_block_under_an_optional_line_of_names()
    {
        var matrix = ErrorMatrixFile.Read(Write("errors.csv", "b0,b1,b2\n,4,7.5\n,,3\n"));

        Assert.Equal((2, 4.0, 7.5, 3.0), (matrix.Blocks, matrix[0, 1], matrix[0, 2], matrix[1, 2]));
    }

    [Fact]
    public void A_json_can_be_the_rows_alone()
        => Assert.Equal(2, ErrorMatrixFile.Read(Write("errors.json", "[[0, 4, 7], [null, null, 3]]")).Blocks);

    [Theory]
    [InlineData("errors.csv", ",4,7\n,,x\n", "line 2: 'x' is no number")]
    [InlineData("errors.csv", ",4,-7\n,,1\n", "row of model 0: block 2 has a loss that is negative")]
    [InlineData("errors.csv", ",4,7\n", "needs 2 models at least, and has 1")]
    [InlineData("errors.csv", ",4,7\n,3\n", "row of model 1: it has 2 values and needs 3")]
    [InlineData("errors.csv", "", "needs 1 models at least")]
    [InlineData("errors.json", "[[0, 4", "it is no JSON")]
    [InlineData("errors.json", "{\"losses\": []}", "it has no 'errors'")]
    [InlineData("errors.json", "{\"errors\": [[0, \"a\"]]}", "must be an array of arrays of numbers")]
    public void What_is_wrong_in_a_file_is_said_with_the_file_and_the_place(string name, string text, string problem)
    {
        var error = Assert.Throws<SolventException>(() => ErrorMatrixFile.Read(Write(name, text)));

        Assert.Equal("error-matrix-invalid", error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
